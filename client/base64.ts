// Bytes as base64 text, where there is no Buffer.

/** Bytes that fit into one call; a longer argument list ends in a stack overflow. */
const PIECE = 0x8000;

/** The bytes as base64 text. */
export function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE) {
    text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  }
  return btoa(text);
}
