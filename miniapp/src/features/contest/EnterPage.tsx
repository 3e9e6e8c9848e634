import { View } from '@tarojs/components'
import { useRef, useState } from 'react'
import { entryLackSentences, EntryLack } from '@shared/contest/enter'
import { type EntryRelation, entryRelationNames } from '@shared/contest/entry'
import type { ContestId } from '@shared/contest/model'
import type { ContestView } from '@shared/contest/view'
import { asApiError } from '@/api'
import { newKey } from '@/api/clientKey'
import { toEntryInstead } from '@/navigation'
import { Card } from '@/ui/Card'
import { Choices } from '@/ui/Choices'
import { Note } from '@/ui/Note'
import { Page } from '@/ui/Page'
import { Rows } from '@/ui/Rows'
import { State } from '@/ui/States'
import { Loaded } from '@/ui/States/Loaded'
import { Title } from '@/ui/Title'
import { WizardFoot, WizardStep } from '@/ui/Wizard'
import { useWizard } from '@/ui/Wizard/useWizard'
import { type EntryDraft, emptyDraft, entryOf, nobody, ownContact, wrongIn } from './draft'
import { PeopleStep } from './PeopleStep'
import { useContest, useEnter } from './queries'
import { categoryWords } from './words'
import './contest.scss'

const relations: readonly EntryRelation[] = ['self', 'parent', 'child', 'relative', 'pupil']
const names = ['给谁报名', '填姓名', '看一遍'] as const

/** 报名 in three screens, one task each. */
export function EnterPage({ contestId }: { contestId: ContestId }) {
  const contest = useContest(contestId)
  return (
    <Loaded query={contest} blocks={2}>
      {({ contest: view }) =>
        view.phase === 'registering' ? (
          <Form contest={view} />
        ) : (
          <Page title="报名" contact={view.contact}>
            <State icon="clock" title="现在不能报名" words={`“${view.title}”不在报名时间里。想参加请打电话问主办方。`} />
          </Page>
        )
      }
    </Loaded>
  )
}

function Form({ contest }: { contest: ContestView }) {
  const [only] = contest.categories.length === 1 ? contest.categories : []
  const [draft, setDraft] = useState<EntryDraft>({ ...emptyDraft, category: only?.id ?? null })
  const { at: step, asked, to, forward } = useWizard()
  const entryKey = useRef(newKey())
  const send = useEnter(contest.contestId)
  const category = contest.categories.find(({ id }) => id === draft.category)
  const change = (changed: Partial<EntryDraft>) => setDraft((before) => ({ ...before, ...changed }))
  const wrong = category === undefined ? {} : wrongIn(draft, category, contest)
  const stays = step === 0 ? category === undefined || draft.relation === null : step === 1 && Object.keys(wrong).length > 0
  const submit = () => {
    if (category === undefined) return
    send.mutate(
      { entryKey: entryKey.current, entry: entryOf(draft, category, contest) },
      { onSuccess: ({ contestId, entryId }) => toEntryInstead(contestId, entryId) },
    )
  }
  return (
    <Page
      title="报名"
      contact={contest.contact}
      foot={
        <WizardFoot
          at={step}
          of={names.length}
          onBack={() => to(step - 1)}
          onForward={() => forward(stays)}
          done="确认报名"
          sending="正在提交…"
          busy={send.isPending}
          onDone={submit}
        />
      }
    >
      <WizardStep at={step} of={names.length} name={names[step]} />
      <Title level={1}>{contest.title}</Title>
      {step === 0 ? (
        <>
          <Card title="给谁报名？">
            <Choices
              label="给谁报名"
              stacked
              options={relations.map((value) => ({ value, name: entryRelationNames[value] }))}
              value={draft.relation}
              onChoose={(relation) => change({ relation })}
            />
          </Card>
          <Card title="报哪个组？">
            <Choices
              label="报哪个组"
              stacked
              options={contest.categories
                .filter(({ left }) => left !== 0)
                .map((one) => ({ value: one.id, name: `${one.name}（${categoryWords(one)}）` }))}
              value={draft.category}
              onChoose={(id) => {
                const least = contest.categories.find((one) => one.id === id)?.team?.least ?? 1
                change({ category: id, people: Array.from({ length: least }, (_, n) => draft.people[n] ?? nobody) })
              }}
            />
          </Card>
          {asked ? <Note tone="attention">请先选好给谁报名、报哪个组。</Note> : null}
        </>
      ) : category === undefined ? null : step === 1 ? (
        <PeopleStep draft={draft} category={category} contest={contest} wrong={asked ? wrong : {}} onChange={change} />
      ) : (
        <Card title="请再看一遍">
          <Rows
            rows={[
              ['组别', category.name],
              ...(category.team === null ? [] : [['队名', draft.teamName] as const]),
              ...draft.people.map(
                ({ name, phone, born }, n) =>
                  [
                    draft.people.length > 1 ? `队员 ${n + 1}` : '参赛人',
                    [name, phone, born === '' ? '' : `${born} 年出生`].filter(Boolean).join(' · '),
                  ] as const,
              ),
              ...(ownContact(draft) ? [] : [['联系人', `${draft.contactName} · ${draft.contactPhone}`] as const]),
              ...(draft.guardianName === '' ? [] : [['监护人', `${draft.guardianName}，同意参加`] as const]),
            ]}
          />
          <View className="contest-quiet">姓名和电话只给主办方核对用，评委看不到；公布结果时姓名会打星号。</View>
        </Card>
      )}
      {send.error === null ? null : <Refused error={send.error} />}
    </Page>
  )
}

/** A refusal with what is wrong, item by item. */
function Refused({ error }: { error: unknown }) {
  const { sentence, facts } = asApiError(error)
  const lacks = (Array.isArray(facts.lacks) ? facts.lacks : []).flatMap((lack) => EntryLack.safeParse(lack).data ?? [])
  return (
    <Note tone="danger">
      {sentence}
      {lacks.map((lack) => (
        <View key={lack}>{entryLackSentences[lack]}。</View>
      ))}
    </Note>
  )
}
