import { useEffect, useState } from 'react';
import { Skeleton } from '../../components/Skeleton.tsx';

/** Quick answers need no placeholder. */
const patienceMs = 150;
const rows = Array.from({ length: 12 }, (_, index) => index);

/** Rows to come, at their real height, once loading takes long enough to be noticed. */
export function ProfilesLoading() {
  const [isSlow, setIsSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsSlow(true), patienceMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="users__loading" aria-busy="true">
      <span className="sr-only" role="status">
        {isSlow ? 'Loading profiles' : ''}
      </span>
      {isSlow &&
        rows.map((row) => (
          <div key={row} className="users__loading-row">
            <Skeleton width={`${30 + ((row * 7) % 5) * 10}%`} />
          </div>
        ))}
    </div>
  );
}
