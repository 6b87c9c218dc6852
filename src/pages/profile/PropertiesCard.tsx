import { Plus } from 'lucide-react';
import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '../../components/Button.tsx';
import { useToast } from '../../components/Toasts.tsx';
import { propertyLabel } from '../../core/profiles/properties.ts';
import { countOf } from '../words.ts';
import { rowFaults } from './profileChanges.ts';
import { isRowBlank, isRowChanged, type PropertyRow } from './propertyRows.ts';
import { PropertyRowFields } from './PropertyRowFields.tsx';
import type { ProfileDraft } from './useProfileDraft.ts';
import { usePropertyGroups } from './usePropertyGroups.ts';

interface PropertiesCardProps {
  draft: ProfileDraft;
  /** Saving was tried: everything that is missing is shown. */
  wasTried: boolean;
}

/** The properties, one a row. */
export function PropertiesCard({ draft, wasTried }: PropertiesCardProps) {
  const { rows } = draft;
  const groups = usePropertyGroups(draft.identity.kind);
  const faults = rowFaults(rows);
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const list = useRef<HTMLDivElement>(null);
  const toast = useToast();
  const count = rows.filter((row) => !isRowBlank(row)).length;

  const add = (): void => {
    flushSync(() => draft.addRow());
    list.current?.querySelector<HTMLInputElement>('.property-row:last-child input')?.focus();
  };
  const remove = (row: PropertyRow): void => {
    const putBack = draft.removeRow(row.id);
    list.current?.parentElement?.querySelector<HTMLElement>('.profile-properties__add')?.focus();
    if (!isRowBlank(row))
      toast.show({
        text: `Removed ${propertyLabel(row.name) || 'the property'}`,
        action: { label: 'Undo', onSelect: putBack },
      });
  };

  return (
    <section className="card profile-properties" aria-labelledby="profile-properties">
      <div className="card__head">
        <h2 id="profile-properties">Properties</h2>
        {count > 0 && <span className="text-caption">{countOf(count, 'property', 'properties')}</span>}
      </div>
      <div className="profile-properties__names text-3" aria-hidden="true">
        <span>Property</span>
        <span>Type</span>
        <span>Value</span>
      </div>
      <div ref={list}>
        {rows.map((row) => (
          <PropertyRowFields
            key={row.id}
            row={row}
            groups={groups}
            isMarked={draft.changes > 0 && isRowChanged(row) && !isRowBlank(row)}
            fault={wasTried || left.has(row.id) ? faults.get(row.id) : undefined}
            onChange={(change) => draft.changeRow(row.id, change)}
            onRemove={() => remove(row)}
            onLeave={() => setLeft((ids) => (ids.has(row.id) ? ids : new Set(ids).add(row.id)))}
          />
        ))}
      </div>
      <div className="profile-properties__foot">
        <Button
          size="sm"
          className="profile-properties__add"
          icon={<Plus size={16} strokeWidth={1.5} aria-hidden />}
          onClick={add}
        >
          Add Property
        </Button>
      </div>
    </section>
  );
}
