import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';

/** What a writer was told is done, as it stands in the file of acknowledgements. */
export type Acknowledged =
  | {
      what: 'registered';
      /** Stands in the narrative, so that a doubled registration shows. */
      mark: string;
      shardKey: string;
      petitionId: string;
      number: string;
      /** The receipt as it was handed over, without proof. */
      receipt: string;
      /** SHA-256, hexadecimal, of the attachment that went with it. */
      attachment?: string;
    }
  | { what: 'acted'; shardKey: string; petitionId: string; act: string; seq: number }
  | { what: 'checkpoint'; note: string };

export interface AcknowledgementFile {
  /** On disk when it returns. */
  note(one: Acknowledged): void;
  close(): void;
}

export function appendTo(path: string): AcknowledgementFile {
  const file = openSync(path, 'a', 0o600);
  return {
    note(one) {
      writeSync(file, `${JSON.stringify(one)}\n`);
      fsyncSync(file);
    },
    close: () => closeSync(file),
  };
}

export function readAcknowledged(path: string): Acknowledged[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Acknowledged);
}
