/**
 * Lets a thread get to its messages amid long work. By a message of its own, because a timer would wait 4 ms (HTML
 * standard, timer initialisation steps) and a promise lets no message in. Costs about 0.05 ms.
 */
export function yieldToOthers(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });
}
