/** The bytes of an upload, or undefined where there are more than the limit; the rest is read and dropped. */
export async function collectBytes(
  content: AsyncIterable<Uint8Array>,
  megabytes: number,
): Promise<Uint8Array | undefined> {
  const most = megabytes * 1024 * 1024;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of content) {
    size += chunk.length;
    if (size <= most) chunks.push(chunk);
  }
  return size <= most ? Buffer.concat(chunks) : undefined;
}
