/** Where the keyboard goes on when what held the focus goes away and nothing takes its place. */
export function focusMain(): void {
  document.querySelector('main')?.focus({ preventScroll: true });
}
