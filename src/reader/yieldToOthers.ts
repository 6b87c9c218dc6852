/**
 * Lets the thread answer what arrived meanwhile. By a message, because a timer would wait 4 ms (HTML standard,
 * timer initialisation steps) and a promise would not let messages in.
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
