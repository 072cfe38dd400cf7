import type { CoterieDocument, Scene } from '#core/model/document.ts';

// Places of scenes count from 0, as in the document; the `scene=` of a link counts from 1. A place without a scene
// changes nothing.

/** The document with a scene at this place, before the one that was there; without a place at the end. */
export function addScene(document: CoterieDocument, scene: Scene, at?: number): CoterieDocument {
  return { ...document, scenes: document.scenes.toSpliced(at ?? document.scenes.length, 0, scene) };
}

export function changeScene(document: CoterieDocument, at: number, change: Partial<Scene>): CoterieDocument {
  const scene = document.scenes[at];
  if (scene === undefined) return document;
  return { ...document, scenes: document.scenes.with(at, { ...scene, ...change }) };
}

export function moveScene(document: CoterieDocument, from: number, to: number): CoterieDocument {
  const scene = document.scenes[from];
  if (scene === undefined || to < 0 || to >= document.scenes.length || to === from) return document;
  return { ...document, scenes: document.scenes.toSpliced(from, 1).toSpliced(to, 0, scene) };
}

/** Puts a copy right after it. */
export function copyScene(document: CoterieDocument, at: number): CoterieDocument {
  const scene = document.scenes[at];
  return scene === undefined ? document : addScene(document, scene, at + 1);
}

export function removeScene(document: CoterieDocument, at: number): CoterieDocument {
  if (document.scenes[at] === undefined) return document;
  return { ...document, scenes: document.scenes.toSpliced(at, 1) };
}
