import { NumberField } from '../../../components/NumberField.tsx';
import { RadioGroup } from '../../../components/RadioGroup.tsx';
import { Switch } from '../../../components/Switch.tsx';
import type { Recipe } from '../../../core/mapping/recipe.ts';
import { batchSize as batchLimits } from '../../../core/settings.ts';
import { useDraft } from '../../../stores/importDraft/draft.ts';
import { useSettings } from '../../../stores/settings.ts';

/** How existing values and empty cells are treated, and how the profiles travel. */
export function ReviewChoices({ recipe }: { recipe: Recipe }) {
  const change = useDraft((draft) => draft.changeRecipe);
  const batchSize = useSettings((settings) => settings.batchSize);
  return (
    <div className="review-choices">
      <RadioGroup
        label="If a profile already has a value"
        layout="cards"
        value={recipe.existing}
        options={[
          {
            value: 'overwrite',
            label: 'Overwrite existing values',
            hint: 'The value in the file replaces it.',
          },
          { value: 'fill-in', label: 'Only fill in missing', hint: 'The existing value stays.' },
        ]}
        onChange={(existing) => change({ existing })}
      />
      <RadioGroup
        label="If a cell is empty"
        layout="cards"
        value={recipe.blanks}
        options={[
          { value: 'leave', label: 'Leave as is', hint: 'The profile keeps what it has.' },
          { value: 'clear', label: 'Clear', hint: 'The property is removed from the profile.' },
        ]}
        onChange={(blanks) => change({ blanks })}
      />
      <NumberField
        className="review-choices__batch"
        label="Profiles per request"
        hint="1 to 2,000. Large profiles travel in smaller requests."
        value={batchSize}
        min={batchLimits.min}
        max={batchLimits.max}
        onChange={(next) => useSettings.getState().change({ batchSize: next })}
      />
      <Switch
        label="Leave Updated at alone"
        hint="Profiles that exist keep the time of their last update."
        checked={recipe.keepUpdatedAt}
        onChange={(keepUpdatedAt) => change({ keepUpdatedAt })}
      />
    </div>
  );
}
