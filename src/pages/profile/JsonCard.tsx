import { TextArea } from '../../components/TextArea.tsx';
import { parseProperties } from './profileChanges.ts';
import type { ProfileDraft } from './useProfileDraft.ts';

/** All properties at once, as JSON. */
export function JsonCard({ draft }: { draft: ProfileDraft }) {
  const parsed = parseProperties(draft.json, draft.stored);
  return (
    <section className="card profile-json" aria-labelledby="profile-json">
      <div className="card__head">
        <h2 id="profile-json">Properties as JSON</h2>
      </div>
      <TextArea
        label="Properties as JSON"
        hideLabel
        mono
        rows={Math.min(32, Math.max(10, draft.json.split('\n').length + 1))}
        value={draft.json}
        error={parsed.ok ? undefined : parsed.message}
        hint="What is here is what the profile will hold: a property that you take out is removed."
        onChange={(json) => draft.editJson(json)}
      />
    </section>
  );
}
