/** What became of one try. `gone`: this address will never take it, so that trying again would only disturb. */
export type Sent = { as: 'sent'; gatewayId?: string } | { as: 'gone'; why: string } | { as: 'again'; why: string };

/** The gateway for short messages also tells later what became of them, and signs it. */
export interface SmsGateway extends Transport {
  /** Whether this was signed with the shared secret, and not long ago. */
  genuine(at: string, signature: string, signed: string): boolean;
}

/** A way out of the house for a short text: the SMS gateway, or the mail server. Must bear the same id twice: a crash between sending and noting sends again. */
export interface Transport {
  send(message: { id: string; to: string; text: string }): Promise<Sent>;
}
