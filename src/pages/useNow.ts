import { useEffect, useState } from 'react';

const everyMs = 30_000;

/** The time, milliseconds since 1970, brought up to date twice a minute: for words such as “2 min ago”. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMs);
    return () => clearInterval(timer);
  }, []);
  return now;
}
