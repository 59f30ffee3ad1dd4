/** Exit codes of every command. */
export const EXIT = {
  built: 0,
  /** The content, a template or the output folder has errors. */
  content: 1,
  /** Wrong usage: an unknown option, audience or command. */
  usage: 2,
  /** Our fault. */
  internal: 3,
  /** Stopped by SIGINT (Ctrl-C), by SIGTERM. */
  interrupted: 130,
  terminated: 143,
} as const
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]
