import { Upload } from 'lucide-react';
import { type DragEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { classNames } from './classNames.ts';
import './DropZone.css';

interface DropZoneProps {
  /** What to drop, as a sentence. */
  label: string;
  hint?: ReactNode;
  /** As in `<input accept>`; it filters the file picker, not what is dropped. */
  accept: string;
  /** At least one file. Several come when several were dropped. */
  onFiles: (files: File[]) => void;
  /** Further ways in, below the button. */
  children?: ReactNode;
}

/** Takes a file by drop or by choosing. A file dropped beside it does not leave the page. */
export function DropZone({ label, hint, accept, onFiles, children }: DropZoneProps) {
  const inputId = useId();
  const [over, setOver] = useState(false);
  const depth = useRef(0);
  useMissedDropGuard();

  const track = (event: DragEvent, change: 1 | -1) => {
    if (!carriesFiles(event.dataTransfer)) return;
    event.preventDefault();
    depth.current = Math.max(0, depth.current + change);
    setOver(depth.current > 0);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    depth.current = 0;
    setOver(false);
    take(event.dataTransfer.files);
  };
  const take = (list: FileList | null) => {
    const files = [...(list ?? [])];
    if (files.length > 0) onFiles(files);
  };

  return (
    <div
      className={classNames('drop-zone', over && 'is-over')}
      onDragEnter={(event) => track(event, 1)}
      onDragLeave={(event) => track(event, -1)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <span className="drop-zone__tile">
        <Upload size={20} strokeWidth={1.5} aria-hidden />
      </span>
      <p className="drop-zone__label">{label}</p>
      {hint && <p className="text-3">{hint}</p>}
      <div className="drop-zone__ways">
        <input
          id={inputId}
          type="file"
          multiple
          className="sr-only drop-zone__input"
          accept={accept}
          onChange={(event) => {
            take(event.currentTarget.files);
            // The same file can be chosen again after it was changed.
            event.currentTarget.value = '';
          }}
        />
        <label htmlFor={inputId} className="button button--primary button--lg">
          Choose file
        </label>
        {children}
      </div>
    </div>
  );
}

function carriesFiles(transfer: DataTransfer): boolean {
  return transfer.types.includes('Files');
}

/** A browser opens a file that is dropped on a page that does not want it; the page would be gone. */
function useMissedDropGuard(): void {
  useEffect(() => {
    const refuse = (event: globalThis.DragEvent) => {
      if (event.defaultPrevented || !event.dataTransfer || !carriesFiles(event.dataTransfer)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'none';
    };
    globalThis.addEventListener('dragover', refuse);
    globalThis.addEventListener('drop', refuse);
    return () => {
      globalThis.removeEventListener('dragover', refuse);
      globalThis.removeEventListener('drop', refuse);
    };
  }, []);
}
