/** How office programs set raised words, in parts of their size: how large, and how far above the line. */
export const RAISED = { size: 2 / 3, up: 0.3 }
