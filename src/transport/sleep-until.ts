/**
 * Sleeps until it is woken, by what `arm` sets up or by the signal; never rejects. `arm` gets what wakes, and
 * returns what takes its alarm away again.
 */
export async function sleepUntil(
  arm: (wake: () => void) => () => void,
  signal: AbortSignal | undefined,
): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted === true) {
      resolve();
      return;
    }
    const wake = (): void => {
      disarm();
      signal?.removeEventListener("abort", wake);
      resolve();
    };
    const disarm = arm(wake);
    signal?.addEventListener("abort", wake);
  });
}
