/**
 * The stored log contradicts itself: rows are missing, changed, or older than what was signed. Nothing more is sequenced
 * or signed in that county until a person has looked; registration goes on, its leaves wait.
 */
export class LogBroken extends Error {
  readonly shardKey: string;

  constructor(shardKey: string, what: string) {
    super(
      `the public log of ${shardKey} is broken: ${what}; stop, compare with a backup and the witnesses' checkpoints`,
    );
    this.shardKey = shardKey;
  }
}
