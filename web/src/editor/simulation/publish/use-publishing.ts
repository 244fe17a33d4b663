// From the button to what is live: save first, freeze the content, and publish it where nobody needs to approve.
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { usePublish } from '../../../api/use-publish.js';
import { useSubmit } from '../../../api/use-submit.js';
import { useCan } from '../../../app/session-context.js';
import { useEditor, useEditorStore } from '../../document/editor-context.js';

export type PublishStep =
  | { at: 'form'; refusal: Refusal | null }
  | { at: 'saving' | 'submitting' | 'publishing' }
  | { at: 'done'; version: number; before: number | null };

export type Refusal = { kind: 'unsaved' } | { kind: 'refused'; error: unknown; requestId: string | null };

export interface Words {
  title: string;
  description: string;
}

export function usePublishing(approvals: number) {
  const policyKey = useEditor((state) => state.policyKey);
  const draftId = useEditor((state) => state.draftId);
  const editor = useEditorStore();
  const navigate = useNavigate();
  const submit = useSubmit(policyKey, draftId);
  const publish = usePublish(policyKey);
  const direct = useCan()('releases:publish', policyKey) && approvals === 0;
  const [step, setStep] = useState<PublishStep>({ at: 'form', refusal: null });

  const refuse = (error: unknown, requestId: string | null) =>
    setStep({ at: 'form', refusal: { kind: 'refused', error, requestId } });

  const putLive = async (requestId: string) => {
    const before = editor.getState().live?.version ?? null;
    setStep({ at: 'publishing' });
    try {
      const { version } = await publish.mutateAsync({ requestId });
      // The server takes the draft on from what is live now.
      editor.setState({ baseVersion: version });
      setStep({ at: 'done', version, before });
    } catch (error) {
      refuse(error, requestId);
    }
  };

  const start = async ({ title, description }: Words) => {
    setStep({ at: 'saving' });
    if (!(await editor.getState().flush())) return setStep({ at: 'form', refusal: { kind: 'unsaved' } });
    setStep({ at: 'submitting' });
    try {
      const request = await submit.mutateAsync({ title, ...(description === '' ? {} : { description }) });
      if (direct && request.approvals.need === 0) return await putLive(request.id);
      await navigate(`/policies/${policyKey}/requests/${request.id}`);
    } catch (error) {
      refuse(error, null);
    }
  };

  return { step, direct, start, putLive };
}
