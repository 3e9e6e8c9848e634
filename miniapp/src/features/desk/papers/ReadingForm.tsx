import { DatePicker, Radio } from 'antd'
import dayjs from 'dayjs'
import { useEffect } from 'react'
import { specialNames } from '@shared/decision/explain'
import { Choice, type SpecialAsk, choiceNames } from '@shared/decision/model'
import { type Mark, UnclearMark, flawNames } from '@shared/decision/paper'
import { type ReadingDraft, markOfKey } from '@/features/papers/reading'

interface ReadingFormProps {
  asks: readonly SpecialAsk[]
  draft: ReadingDraft
  change: (next: ReadingDraft) => void
  /** Enter was pressed outside a field. */
  onEnter: () => void
}

const inField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT', 'BUTTON', 'A'].includes(target.tagName)) &&
  !(target instanceof HTMLInputElement && target.type === 'radio')

/** What one person reads on a paper. By keyboard: 1–3 the choices, 4–8 papers that are none, Y and N the signature, Enter goes on. */
export const ReadingForm = ({ asks, draft, change, onEnter }: ReadingFormProps) => {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || inField(event.target)) return
      const mark = markOfKey(event.key)
      const signed = { y: true, n: false }[event.key.toLowerCase()]
      if (mark !== null) change({ ...draft, mark })
      else if (signed !== undefined) change({ ...draft, signed })
      else if (event.key === 'Enter') onEnter()
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [draft, change, onEnter])

  const chosen = Choice.safeParse(draft.mark).success
  return (
    <div className="dk-slip-form">
      <fieldset>
        <legend>纸票上勾的是</legend>
        <div className="dk-slip-choices" role="radiogroup" aria-label="纸票上勾的是">
          {Choice.options.map((choice, i) => (
            <MarkButton key={choice} mark={choice} hint={String(i + 1)} draft={draft} change={change} large>
              {choiceNames[choice]}
            </MarkButton>
          ))}
        </div>
        <p className="dk-quiet">不能算的票：</p>
        <div className="dk-slip-flaws" role="radiogroup" aria-label="不能算的票">
          {UnclearMark.options.map((mark, i) => (
            <MarkButton key={mark} mark={mark} hint={String(i + 4)} draft={draft} change={change}>
              {flawNames[mark]}
            </MarkButton>
          ))}
        </div>
      </fieldset>
      {chosen &&
        asks.map((ask) => (
          <fieldset key={ask}>
            <legend>单独同意：{specialNames[ask]}</legend>
            <Radio.Group
              aria-label={specialNames[ask]}
              value={draft.consents[ask] ?? null}
              onChange={(event: { target: { value?: 'given' | 'refused' } }) =>
                change({ ...draft, consents: { ...draft.consents, [ask]: event.target.value } })
              }
              options={[
                { value: 'given', label: '同意' },
                { value: 'refused', label: '不同意，或没有勾' },
              ]}
            />
          </fieldset>
        ))}
      {chosen && (
        <fieldset>
          <legend>签名</legend>
          <Radio.Group
            aria-label="签名"
            value={draft.signed}
            onChange={(event: { target: { value?: boolean } }) => change({ ...draft, signed: event.target.value ?? null })}
            options={[
              { value: true, label: <KeyLabel hint="Y">有</KeyLabel> },
              { value: false, label: <KeyLabel hint="N">没有</KeyLabel> },
            ]}
          />
        </fieldset>
      )}
      {chosen && (
        <fieldset>
          <legend>写的日期</legend>
          <DatePicker
            aria-label="纸票上写的日期"
            placeholder="没写就空着"
            format={['YYYY-MM-DD', 'YYYYMMDD', 'M-D', 'M.D']}
            value={draft.datedOn === null ? null : dayjs(draft.datedOn)}
            onChange={(day) => change({ ...draft, datedOn: day?.isValid() ? day.format('YYYY-MM-DD') : null })}
          />
        </fieldset>
      )}
    </div>
  )
}

const KeyLabel = ({ hint, children }: { hint: string; children: string }) => (
  <>
    {children} <kbd aria-hidden>{hint}</kbd>
  </>
)

interface MarkButtonProps {
  mark: Mark
  hint: string
  draft: ReadingDraft
  change: (next: ReadingDraft) => void
  large?: boolean
  children: string
}

const MarkButton = ({ mark, hint, draft, change, large = false, children }: MarkButtonProps) => (
  <button
    type="button"
    role="radio"
    aria-checked={draft.mark === mark}
    className={`dk-slip-mark ${large ? 'dk-slip-mark-large' : ''}`}
    onClick={(event) => {
      change({ ...draft, mark })
      // The keys go on working.
      event.currentTarget.blur()
    }}
  >
    {children} <kbd aria-hidden>{hint}</kbd>
  </button>
)
