/** Work that can be done a few milliseconds at a time: each step ends where something else may have its turn. */
export type Steps<T> = Generator<void, T>;

/** All of it in one go. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
