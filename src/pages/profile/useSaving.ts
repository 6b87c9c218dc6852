import { type RefObject, useState } from 'react';
import { flushSync } from 'react-dom';
import type { ProfileKey } from '../../core/profiles/update.ts';
import type { DestinationChoice } from '../../core/settings.ts';
import { identityFault } from './identity.ts';
import { changeOperations, countFault } from './profileChanges.ts';
import { type SaveResult, saveProfile } from './saveProfile.ts';
import type { ProfileDraft } from './useProfileDraft.ts';

export interface Saving {
  readonly isBusy: boolean;
  /** Saving was tried: everything that is missing is shown. */
  readonly wasTried: boolean;
  /** What stops saving although every field is right. */
  readonly formFault: string | undefined;
  readonly result: SaveResult | undefined;
  /** Saves, or moves to the first thing to fix. Resolves to the profile saved. */
  save(): Promise<ProfileKey | undefined>;
  remove(): Promise<boolean>;
  /** Shows what is wrong and moves to the first of it. */
  showFaults(): void;
  reset(): void;
}

/** Saving and deleting the profile that is being edited. */
export function useSaving(
  draft: ProfileDraft,
  destination: DestinationChoice,
  form: RefObject<HTMLElement | null>,
): Saving {
  const [isBusy, setIsBusy] = useState(false);
  const [wasTried, setWasTried] = useState(false);
  const [formFault, setFormFault] = useState<string>();
  const [result, setResult] = useState<SaveResult>();

  const stop = (fault: string | undefined): undefined => {
    // The faults must be on screen before the focus can go to the first one.
    flushSync(() => {
      setWasTried(true);
      setFormFault(fault);
      setResult(undefined);
    });
    firstFault(form.current)?.focus();
  };

  const send = async (
    key: ProfileKey,
    operations: Parameters<typeof saveProfile>[1],
  ): Promise<SaveResult> => {
    setIsBusy(true);
    setFormFault(undefined);
    setResult(undefined);
    const sent = await saveProfile(key, operations, destination);
    setIsBusy(false);
    setResult(sent);
    return sent;
  };

  return {
    isBusy,
    wasTried,
    formFault,
    result,
    async save() {
      const { key } = draft;
      const edited = draft.edited();
      if (!key || !edited || identityFault(draft.identity)) return stop(undefined);
      const fault = countFault(Object.keys(edited).length);
      const isNew = draft.lookup.state !== 'found';
      if (fault && (isNew || Object.keys(edited).length > 0)) return stop(fault);
      const operations = changeOperations(draft.stored, edited);
      if (operations.length === 0) return key;
      const { outcome } = await send(key, operations);
      if (outcome !== 'accepted') return undefined;
      setWasTried(false);
      draft.saved();
      return key;
    },
    async remove() {
      if (!draft.key) return false;
      return (await send(draft.key, [{ $delete: '' }])).outcome === 'accepted';
    },
    showFaults: () => stop(undefined),
    reset() {
      setWasTried(false);
      setFormFault(undefined);
      setResult(undefined);
    },
  };
}

function firstFault(form: HTMLElement | null): HTMLElement | null {
  return (
    form?.querySelector<HTMLElement>('[aria-invalid="true"], [data-invalid] input, [data-form-fault]') ?? null
  );
}
