import { View } from '@tarojs/components'
import { Language, languageNames } from '@shared/volunteer/skill'
import { addressOf } from '../community'
import { Toggle } from '@/features/notice/Toggle'
import { Card } from '@/ui/Card'
import { Choices } from '@/ui/Choices'
import { Field } from '@/ui/Field'
import { Fold } from '@/ui/Fold'
import { Note } from '@/ui/Note'
import { useSlow } from '@/ui/text/store'
import { readUsual } from '../draft'
import type { QuestionProps } from './props'

/** For whom. What is known of oneself is filled in, and taken out again for somebody else. */
export function Whom({ me, draft, wrong, onChange }: QuestionProps) {
  const slow = useSlow()
  const choose = (forWhom: 'self' | 'relative') => {
    const usual = forWhom === 'self' ? readUsual(me.personId) : null
    const home = forWhom === 'self' ? me.homes[0] : undefined
    onChange({
      forWhom,
      name: usual?.name ?? (forWhom === 'self' ? me.callMe : ''),
      phone: usual?.phone ?? '',
      address: usual?.address ?? (home === undefined ? '' : addressOf(home.label)),
    })
  }
  return (
    <Card title="给谁点">
      <Choices
        label="给谁点"
        stacked={slow}
        options={[
          { value: 'self', name: '给我自己' },
          { value: 'relative', name: '给家里人' },
        ]}
        value={draft.forWhom}
        onChoose={choose}
      />
      {wrong?.whom ? <Note tone="attention">{wrong.whom}</Note> : null}
    </Card>
  )
}

/** How to call and reach whoever is helped; and somebody to ring besides. */
export function Who({ draft, wrong, onChange }: QuestionProps) {
  const { forWhom, name, phone, contact, languages } = draft
  const slow = useSlow()
  const theirs = forWhom === 'relative'
  const toggle = (language: Language) =>
    onChange({ languages: languages.includes(language) ? languages.filter((one) => one !== language) : [...languages, language].slice(-4) })
  return (
    <Card title={theirs ? '怎么联系他（她）' : '怎么联系您'}>
      <Field
        id="order-name"
        label={theirs ? '家人怎么称呼' : '怎么称呼您'}
        value={name}
        maxLength={20}
        error={wrong?.name ?? null}
        onChange={(next) => onChange({ name: next })}
      />
      <Field
        id="order-phone"
        label="电话"
        value={phone}
        maxLength={14}
        help="志愿者接单以后打这个电话约时间，别人看不到。"
        error={wrong?.phone ?? null}
        onChange={(next) => onChange({ phone: next })}
      />
      {slow && !theirs ? null : (
        <Fold title="再留一位联系人" aside={contact.name === '' ? '可以不留' : contact.name}>
          <Field
            id="order-contact-name"
            label="怎么称呼"
            value={contact.name}
            maxLength={20}
            onChange={(next) => onChange({ contact: { ...contact, name: next } })}
          />
          <Field
            id="order-contact-phone"
            label="电话"
            value={contact.phone}
            maxLength={14}
            help="本人没接到电话时打给他，例如女儿。"
            onChange={(next) => onChange({ contact: { ...contact, phone: next } })}
          />
        </Fold>
      )}
      {wrong?.contact ? <Note tone="attention">{wrong.contact}</Note> : null}
      {slow ? null : (
        <Fold title="说什么话方便" aside={languages.length === 0 ? '普通话就行' : languages.map((one) => languageNames[one]).join('、')}>
          <View className="grounds">
            {Language.options
              .filter((one) => one !== 'mandarin')
              .map((one) => (
                <Toggle key={one} name={languageNames[one]} on={languages.includes(one)} onPress={() => toggle(one)} />
              ))}
          </View>
        </Fold>
      )}
    </Card>
  )
}
