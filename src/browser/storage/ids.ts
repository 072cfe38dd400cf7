/** An id that no other document has. Pages without TLS know no `randomUUID`. */
export function newId(): string {
  const digits = [...crypto.getRandomValues(new Uint8Array(16))];
  return digits.map((digit) => digit.toString(16).padStart(2, '0')).join('');
}
