import { Eye, EyeOff, Key } from 'lucide-react';
import { useState } from 'react';
import { CodeChip } from '../../components/CodeChip.tsx';
import { IconButton } from '../../components/IconButton.tsx';
import { Notice } from '../../components/Notice.tsx';
import { NumberField } from '../../components/NumberField.tsx';
import { RadioGroup } from '../../components/RadioGroup.tsx';
import { TextField } from '../../components/TextField.tsx';
import { batchSize, mixpanelHosts, mixpanelRegionLabels, requestsAtATime } from '../../core/settings.ts';
import { formatCount } from '../words.ts';
import { faultOf, type MixpanelForm, needsPolicyChange } from './mixpanelForm.ts';

interface FieldsProps {
  form: MixpanelForm;
  /** Saving was tried: everything that is missing is shown. */
  wasTried: boolean;
  onChange: (change: Partial<MixpanelForm>) => void;
}

const host = (address: string): string => address.replace('https://', '');

const regions = [
  { value: 'us', label: mixpanelRegionLabels.us, hint: host(mixpanelHosts.us) },
  { value: 'eu', label: mixpanelRegionLabels.eu, hint: host(mixpanelHosts.eu) },
  { value: 'in', label: mixpanelRegionLabels.in, hint: host(mixpanelHosts.in) },
  { value: 'custom', label: mixpanelRegionLabels.custom, hint: 'Your own proxy' },
] as const;

/** All that is needed to send profiles to Mixpanel. */
export function MixpanelFields({ form, wasTried, onChange }: FieldsProps) {
  return (
    <>
      <ProjectTokenField form={form} wasTried={wasTried} onChange={onChange} />
      <div className="settings__region">
        <RadioGroup
          label="Region"
          layout="cards"
          value={form.region}
          options={regions}
          onChange={(region) => onChange({ region })}
        />
        <p className="text-caption">
          The address of Mixpanel in your browser shows it: mixpanel.com is US, eu.mixpanel.com is Europe,
          in.mixpanel.com is India. In the wrong region profiles are lost, and Mixpanel does not say so.
        </p>
      </div>
      {form.region === 'custom' && <CustomHostField form={form} wasTried={wasTried} onChange={onChange} />}
      <div className="settings__two">
        <NumberField
          label="Profiles per request"
          value={form.batchSize}
          min={batchSize.min}
          max={batchSize.max}
          hint={`Mixpanel recommends ${batchSize.default}. At most ${formatCount(batchSize.max)}. Holds for This browser too.`}
          onChange={(size) => onChange({ batchSize: size })}
        />
        <NumberField
          label="Requests at a time"
          value={form.requestsAtATime}
          min={requestsAtATime.min}
          max={requestsAtATime.max}
          hint={`${requestsAtATime.min} to ${requestsAtATime.max}. Lower it if Mixpanel often asks us to slow down.`}
          onChange={(count) => onChange({ requestsAtATime: count })}
        />
      </div>
      <Notice tone="neutral" title="Mixpanel does not say when a token is wrong.">
        It answers the same to every token, so look up one profile in Mixpanel after the first import.
      </Notice>
    </>
  );
}

function ProjectTokenField({ form, wasTried, onChange }: FieldsProps) {
  const [isShown, setIsShown] = useState(false);
  const fault = faultOf(form, 'token');
  return (
    <TextField
      label="Project token"
      value={form.token}
      onChange={(token) => onChange({ token })}
      type={isShown ? 'text' : 'password'}
      // Keeps password managers from offering to save or fill it.
      autoComplete="off"
      data-1p-ignore
      mono
      icon={<Key size={16} strokeWidth={1.5} aria-hidden />}
      end={
        <IconButton
          size="sm"
          label={isShown ? 'Hide project token' : 'Show project token'}
          icon={isShown ? <EyeOff size={16} strokeWidth={1.5} /> : <Eye size={16} strokeWidth={1.5} />}
          onClick={() => setIsShown(!isShown)}
        />
      }
      error={wasTried && fault?.severity === 'error' ? fault.message : undefined}
      warning={fault?.severity === 'warning' ? fault.message : undefined}
      hint="In Mixpanel: Project settings, Overview. Kept in this browser only."
    />
  );
}

function CustomHostField({ form, wasTried, onChange }: FieldsProps) {
  const fault = faultOf(form, 'customHost');
  return (
    <div className="settings__host">
      <TextField
        label="Address of the host"
        value={form.customHost}
        onChange={(customHost) => onChange({ customHost })}
        inputMode="url"
        placeholder="https://mixpanel.example.com"
        error={wasTried ? fault?.message : undefined}
        hint="Requests go to /engage and /groups below this address."
      />
      {needsPolicyChange(form, window.location.origin) && (
        <Notice tone="warn" title="The browser blocks requests to hosts that are not on Roster’s list.">
          Mixpanel’s own hosts and this device are on the list. To add this one, build and serve Roster with{' '}
          <CodeChip>ROSTER_CONNECT_SRC={new URL(form.customHost.trim()).origin}</CodeChip>
        </Notice>
      )}
    </div>
  );
}
