/** Thrown by a command whose words and options do not make sense together. Commander prints what it refuses itself; this, `main` does. */
export class WrongUsage extends Error {}
