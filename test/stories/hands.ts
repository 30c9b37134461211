import type { Registration } from '../../server/petitions/contract.ts';

/** One matter, as everybody names it. */
export interface At {
  shardKey: string;
  petitionId: string;
  number: string;
}

/** What came back, whatever it was. */
export interface Said {
  status: number;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: stories look into answers of every shape
  body: any;
}

/** By what a story is told: over HTTP, or on the screens that people have. The stories know nothing of it. */
export interface StoryHands {
  /** The clerk writes down what somebody brings. @throws with the refusal's words */
  registers(login: string, told: Registration): Promise<At>;
  /** An officer does an act of a matter; a refusal is an answer. @param seq how far the matter has come */
  acts(login: string, at: At, act: string, payload: object, seq: () => Promise<number>): Promise<Said>;
  /** The petitioner does one with number and code; done is 303. */
  petitioner(at: At, code: string, path: string, fields: Record<string, string>): Promise<Said>;
  /** An officer opens a page or asks what it asks. */
  opens(login: string, path: string): Promise<Said>;
  close(): Promise<void>;
}
