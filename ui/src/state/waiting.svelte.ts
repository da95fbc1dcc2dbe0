let count = $state(0);

/** How many visits of one's own wait for a result: whoever asks for a day notes it, and the rail shows it. */
export const waitingVisits = {
  get count(): number {
    return count;
  },
  note(n: number): void {
    count = n;
  },
};
