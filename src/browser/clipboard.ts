/** Puts text on the clipboard; false where the browser refuses (no focus, no permission, an insecure page). */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Puts a PNG on the clipboard, as soon as it is made; false where the browser refuses. A PNG that cannot be made rejects. */
export async function copyImage(png: Promise<Blob>): Promise<boolean> {
  try {
    // Handed over unmade: Safari lets nobody write who has waited since the click.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
    return true;
  } catch {
    await png;
    return false;
  }
}
