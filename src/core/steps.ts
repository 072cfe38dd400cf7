/** Work that can be done a few milliseconds at a time: each step ends where something else may have its turn. */
export type Steps<T> = Generator<void, T>;

/** At least one step, and more until it is late; what the last of them said. */
export function advance<T>(steps: Iterator<void, T>, isLate: () => boolean): IteratorResult<void, T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true || isLate()) return step;
  }
}

/** All of it in one go. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
