import { KeyRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { type PlanNumbers, leftOutCount, sentCount } from '../../../core/plan/numbers.ts';
import { type Recipe, emailColumnOf } from '../../../core/mapping/recipe.ts';
import type { DestinationChoice } from '../../../core/settings.ts';
import type { FileFacts } from '../../../core/reading.ts';
import { ColumnName } from '../ColumnName.tsx';
import { NumberLines } from '../numbers/NumberLines.tsx';
import { pathOf } from '../steps.ts';

interface ReviewLinesProps {
  facts: FileFacts;
  recipe: Recipe;
  numbers: PlanNumbers | undefined;
  destination: DestinationChoice;
}

/** What will happen, in words and numbers that add up. */
export function ReviewLines({ facts, recipe, numbers, destination }: ReviewLinesProps) {
  return (
    <section className="card review-lines" aria-label="What will happen">
      <div className="review-lines__identity">
        <KeyRound size={16} strokeWidth={1.5} aria-hidden />
        <p>
          <IdentityWords facts={facts} recipe={recipe} />
        </p>
        <Link href={pathOf('identifier')}>Change</Link>
      </div>
      <div className="review-lines__numbers">
        <NumberLines />
      </div>
      {numbers?.complete && (
        <ul className="review-lines__words">
          {outcomeWords(numbers, recipe, destination).map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function IdentityWords({ facts, recipe }: { facts: FileFacts; recipe: Recipe }): ReactNode {
  const stored = recipe.profile.kind === 'group' ? 'Group ID' : 'Distinct ID';
  const email = emailColumnOf(recipe);
  if (recipe.identifierColumn !== null)
    return (
      <>
        Each profile is found by column <ColumnName names={facts.names} index={recipe.identifierColumn} />,
        stored as {stored}
      </>
    );
  if (email === null) return 'Every row gets a random Distinct ID';
  return (
    <>
      Each profile is found by its email in column <ColumnName names={facts.names} index={email} />, stored as{' '}
      {stored}
    </>
  );
}

function outcomeWords(numbers: PlanNumbers, recipe: Recipe, destination: DestinationChoice): string[] {
  const words = [
    destination.kind === 'browser'
      ? 'Profiles whose identifier is not in This browser yet are added. The others are updated; properties that are not in the file stay as they are.'
      : 'Mixpanel adds the profiles it does not have, and updates the others.',
  ];
  if (numbers.repeats > 0)
    words.push(
      recipe.existing === 'overwrite'
        ? 'Rows with the same identifier become one profile. They are applied in file order, so the last row wins.'
        : 'Rows with the same identifier become one profile. They are applied in file order, and a value that is there stays.',
    );
  if (leftOutCount(numbers) > 0) words.push('Rows that are left out can be downloaded after the import.');
  if (sentCount(numbers) === 0) words.push('There is nothing to import: every row is left out.');
  return words;
}
