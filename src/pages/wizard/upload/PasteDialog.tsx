import { useRef, useState } from 'react';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { TextArea } from '../../../components/TextArea.tsx';
import { describeProblem } from '../../../core/problems.ts';
import { chooseText } from './choose.ts';

interface PasteDialogProps {
  open: boolean;
  onClose: () => void;
}

/** A place to paste copied cells into. */
export function PasteDialog({ open, onClose }: PasteDialogProps) {
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  const area = useRef<HTMLTextAreaElement>(null);
  const close = (): void => {
    setText('');
    setError(undefined);
    onClose();
  };
  const use = (): void => {
    if (text.trim() === '') {
      const { title, advice } = describeProblem({ code: 'nothing-pasted' });
      setError(`${title} ${advice}`);
      area.current?.focus();
      return;
    }
    chooseText(text);
    close();
  };
  return (
    <Dialog
      open={open}
      onClose={close}
      title="Paste from a spreadsheet"
      size="lg"
      initialFocus={area}
      footer={
        <>
          <Button variant="ghost" onClick={close}>
            Cancel
          </Button>
          <Button variant="primary" onClick={use}>
            Use these rows
          </Button>
        </>
      }
    >
      <TextArea
        ref={area}
        label="Copy cells in Excel, Google Sheets or Numbers, then paste them below."
        mono
        rows={8}
        wrap="off"
        value={text}
        onChange={(next) => {
          setText(next);
          setError(undefined);
        }}
        error={error}
      />
    </Dialog>
  );
}
