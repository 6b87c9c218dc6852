import { Dices, Mail } from 'lucide-react';
import { Radio } from '../../../components/RadioGroup.tsx';
import { Select } from '../../../components/Select.tsx';
import { type Recipe, emailColumnOf } from '../../../core/mapping/recipe.ts';
import type { FileFacts } from '../../../core/reading.ts';
import { useDraft } from '../../../stores/importDraft/draft.ts';
import { shortColumnName } from '../columnNames.ts';
import { useNumbers } from '../numbers/useNumbers.ts';
import { RowsButton } from '../rows/RowsButton.tsx';
import { countOf } from '../../words.ts';
import { identifierRadios } from './IdentifierTable.tsx';

interface NoIdentifierProps {
  facts: FileFacts;
  recipe: Recipe;
}

/** The choice to have no identifier column, and what stands in for it. */
export function NoIdentifier({ facts, recipe }: NoIdentifierProps) {
  const choose = useDraft((draft) => draft.chooseIdentifier);
  if (recipe.profile.kind === 'group')
    return (
      <p className="text-caption">
        Group profiles need an identifier column: there is no email to fall back on. Rows without a group ID
        are left out.
      </p>
    );
  const isChosen = recipe.identifierColumn === null;
  return (
    <>
      <Radio
        layout="cards"
        name={identifierRadios}
        value="none"
        label="No identifier column"
        hint="Use each row’s email as its Distinct ID, and a random ID where there is no email."
        checked={isChosen}
        onSelect={() => choose(null)}
      />
      {isChosen && <Chain facts={facts} recipe={recipe} />}
    </>
  );
}

function Chain({ facts, recipe }: NoIdentifierProps) {
  const { numbers } = useNumbers();
  return (
    <section className="card chain" aria-labelledby="chain-title">
      <h2 id="chain-title" className="chain__title">
        How each row will get its Distinct ID
      </h2>
      <ol className="chain__links">
        <li>
          <span className="chain__icon">
            <Mail size={16} strokeWidth={1.5} aria-hidden />
          </span>
          <div className="chain__words">
            <EmailColumn facts={facts} recipe={recipe} />
            <p className="text-caption">Rows with the same email become one profile.</p>
          </div>
          <ChainCount list="email" title="Rows that use their email" count={numbers?.email} />
        </li>
        <li>
          <span className="chain__icon">
            <Dices size={16} strokeWidth={1.5} aria-hidden />
          </span>
          <div className="chain__words">
            <b>A random ID</b>
            <p className="text-caption">For rows without an email.</p>
          </div>
          <ChainCount list="random" title="Rows that get a random ID" count={numbers?.random} />
        </li>
      </ol>
    </section>
  );
}

function EmailColumn({ facts, recipe }: NoIdentifierProps) {
  const choose = useDraft((draft) => draft.chooseEmailColumn);
  const email = emailColumnOf(recipe);
  const options = [
    { value: 'none', label: 'None' },
    ...facts.columns.map((_, index) => ({
      value: String(index),
      label: shortColumnName(facts.names, index),
    })),
  ];
  return (
    <div className="chain__email">
      <b>{email === null ? 'No email column' : 'Email, from column'}</b>
      <Select
        hideLabel
        size="sm"
        label="Email column"
        value={email === null ? 'none' : String(email)}
        options={options}
        onChange={(value) => choose(value === 'none' ? null : Number(value))}
      />
    </div>
  );
}

interface ChainCountProps {
  list: 'email' | 'random';
  title: string;
  count: number | undefined;
}

function ChainCount({ list, title, count }: ChainCountProps) {
  if (count === undefined) return <span className="text-3">Counting…</span>;
  return (
    <span className="chain__count">
      <b className="text-number">{countOf(count, 'row')}</b>
      <RowsButton look="words" title={title} list={list} count={count} />
    </span>
  );
}
