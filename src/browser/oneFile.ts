import { writeDocument } from '#core/document/write.ts';
import { inlineJson, inlineScript, inlineStyle, toOneFile } from '#core/export/oneFile.ts';
import type { CoterieDocument } from '#core/model/document.ts';

/**
 * A document with its viewer as one HTML file that needs no network: the embed page of this very build, with script, style
 * sheet, fonts and data inside. Throws, in words, where the parts cannot be had.
 */
export async function makeOneFile(document: CoterieDocument, view: string): Promise<Blob> {
  const page = await fetchText('embed.html');
  const script = /<script defer src="([^"]+)"/.exec(page)?.[1];
  const style = /<link rel="stylesheet" href="([^"]+)"/.exec(page)?.[1];
  if (script === undefined || style === undefined)
    throw new Error('This page is served for development. Build it (npm run build) and try there.');
  const parts = {
    title: document.title,
    script: inlineScript(await fetchText(script)),
    style: inlineStyle(await fetchText(style)),
    data: inlineJson(writeDocument(document)),
    view,
  };
  const hashes = { script: await hashOf(parts.script), style: await hashOf(parts.style) };
  return new Blob([toOneFile(parts, hashes)], { type: 'text/html;charset=utf-8' });
}

async function fetchText(path: string): Promise<string> {
  try {
    const response = await fetch(new URL(path, globalThis.document.baseURI));
    if (response.ok) return await response.text();
  } catch {
    // Told below, like an answer that is none.
  }
  throw new Error(`A part of this page (${path}) could not be fetched. Check the connection and try again.`);
}

/** As a policy names it. */
async function hashOf(text: string): Promise<string> {
  if (globalThis.crypto.subtle === undefined)
    throw new Error('The browser makes checksums on secure pages alone. Open this page by https.');
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`;
}
