/** `npm run fuzz`: the command, and the processes that it starts to try cases. */
if (process.send === undefined) await (await import('./run.ts')).run()
else await (await import('./child.ts')).answer()
