import { useEffect } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useDraft } from '../../../stores/importDraft/draft.ts';
import { pathOf } from '../steps.ts';

const failed = 'The sample data could not be loaded. Check the connection and try again.';

/** Brings the sample data and chooses it like a file. Resolves to what to say when it could not be loaded. */
export async function chooseSample(): Promise<string | undefined> {
  try {
    const response = await fetch(`${import.meta.env.BASE_URL}sample/customers.csv`);
    if (!response.ok) return failed;
    const file = new File([await response.blob()], 'customers.csv', { type: 'text/csv' });
    void useDraft.getState().choose({ kind: 'file', file }, 'Sample customers.csv');
    return undefined;
  } catch {
    return failed;
  }
}

/**
 * Follows the link `/import?sample=1`: the sample is chosen, and the address becomes that of the step.
 *
 * @param onNotice must be stable
 */
export function useSampleLink(onNotice: (notice: string | undefined) => void): void {
  const [, navigate] = useLocation();
  const isWanted = new URLSearchParams(useSearch()).has('sample');
  useEffect(() => {
    if (!isWanted) return;
    navigate(pathOf('upload'), { replace: true });
    void chooseSample().then(onNotice);
  }, [isWanted, navigate, onNotice]);
}
