import { type FormEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '../../components/Button.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { mixpanelFaults, mixpanelRegionLabels, type MixpanelSettings } from '../../core/settings.ts';
import { useSettings } from '../../stores/settings.ts';
import { DestinationHead } from './DestinationHead.tsx';
import { MixpanelFields } from './MixpanelFields.tsx';
import { cleanForm, type MixpanelForm, tokenEnding } from './mixpanelForm.ts';
import { UnsavedDialog } from './UnsavedDialog.tsx';

/** Mixpanel's project and region, and how fast to send. Nothing changes until it is saved. */
export function MixpanelCard() {
  const settings = useSettings();
  const saved: MixpanelForm = { ...settings.mixpanel, batchSize: settings.batchSize };
  const [edits, setEdits] = useState<Partial<MixpanelForm>>({});
  const [wasTried, setWasTried] = useState(false);
  const fields = useRef<HTMLFormElement>(null);
  const toast = useToast();
  const form = { ...saved, ...edits };
  const isChanged = !sameForm(form, saved);

  const save = (): boolean => {
    const cleaned = cleanForm(form);
    if (mixpanelFaults(cleaned).some(({ severity }) => severity === 'error')) {
      // The faults must be on screen before the focus can go to the first one.
      flushSync(() => setWasTried(true));
      fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      return false;
    }
    const { batchSize, ...mixpanel } = cleaned;
    settings.change({ mixpanel, batchSize });
    setEdits({});
    setWasTried(false);
    toast.show({ text: 'Saved' });
    return true;
  };
  const discard = (): void => {
    setEdits({});
    setWasTried(false);
  };

  return (
    <form
      ref={fields}
      className="card destination"
      aria-label="Mixpanel"
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        save();
      }}
    >
      <DestinationHead kind="mixpanel" canUse={isReady(settings.mixpanel)}>
        {stateWords(settings.mixpanel)}
      </DestinationHead>
      <div className="destination__body">
        <MixpanelFields
          form={form}
          wasTried={wasTried}
          onChange={(change) => setEdits((current) => ({ ...current, ...change }))}
        />
      </div>
      <div className="destination__foot">
        {isChanged && (
          <Button variant="ghost" onClick={discard}>
            Discard
          </Button>
        )}
        <Button variant="primary" type="submit">
          Save changes
        </Button>
      </div>
      <UnsavedDialog isChanged={isChanged} onSave={save} />
    </form>
  );
}

function isReady(mixpanel: MixpanelSettings): boolean {
  return mixpanelFaults(mixpanel).every(({ severity }) => severity === 'warning');
}

function stateWords(mixpanel: MixpanelSettings): string {
  if (mixpanel.token === '') return 'Not set up yet: it needs a project token.';
  return `${mixpanelRegionLabels[mixpanel.region]} · token ending ${tokenEnding(mixpanel.token)}`;
}

function sameForm(a: MixpanelForm, b: MixpanelForm): boolean {
  return (
    a.token === b.token &&
    a.region === b.region &&
    a.customHost === b.customHost &&
    a.requestsAtATime === b.requestsAtATime &&
    a.batchSize === b.batchSize
  );
}
