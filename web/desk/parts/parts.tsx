/** Short facts in a row, apart by a dot; a line breaks between them, never within a number. */
export const Parts = ({ of }: { of: readonly string[] }) =>
  of.map((part, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place
    <span key={i}>
      {i > 0 && ' · '}
      <span className={/\d/.test(part) ? 'whole' : undefined}>{part}</span>
    </span>
  ));
