import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Me } from '@shared/identity/model'
import { dayOf } from '@shared/kernel/day'
import { ancestorAt } from '@shared/kernel/place'
import { VolunteerForm, formLacks, monthOfBirth } from '@shared/volunteer/form'
import { relationNames } from '@shared/volunteer/person'
import { type Language, type Reach, type Skill, type Slot, languageNames, reachNames, skillNames, slotNames } from '@shared/volunteer/skill'
import type { OwnVolunteer } from '@shared/volunteer/view'
import { type ElderTag, type Post, elderNames, postNames } from '@shared/volunteer/volunteer'
import { asApiError, serverNow } from '@/api'
import { goBack } from '@/navigation'
import { Button } from '@/ui/Button'
import { Choices } from '@/ui/Choices'
import { ConfirmSheet } from '@/ui/ConfirmSheet'
import { Field } from '@/ui/Field'
import { MonthField } from '@/ui/MonthField'
import { Note } from '@/ui/Note'
import { Part } from '@/ui/Part'
import { Loaded } from '@/ui/States/Loaded'
import { useSlow } from '@/ui/text/store'
import { Title } from '@/ui/Title'
import { Many } from './Many'
import { PickCommunity } from './PickCommunity'
import { PortraitPart } from './PortraitPart'
import { useLeave, useMine, useRegister } from './queries'
import './volunteer.scss'

/** 志愿者登记: a new registration, or what was said before, to be changed. */
export function RegisterPage({ me }: { me: Me }) {
  return <Loaded query={useMine()}>{(own) => <RegisterForm key={own.profile?.version ?? 0} me={me} own={own} />}</Loaded>
}

const consent =
  '我是自愿的。我知道：服务不收钱；登记的姓名、电话、技能只给社区和服务队用，名单上只显示姓；服务时间会如实记录；上门两人同行，有风险的服务要先买保险；随时可以退出，时长保留。'

type Problems = Partial<Record<string, string>>

function RegisterForm({ me, own }: { me: Me; own: OwnVolunteer }) {
  const was = own.profile?.state === 'left' ? null : own.profile
  const home = me.homes[0]?.units[0]
  const homeCommunity = home === undefined ? null : ancestorAt(home, 'community')
  const known =
    was ?? (homeCommunity === null ? null : { place: homeCommunity, placeName: me.homes[0]?.label.split(' · ')[1] ?? '我家的社区' })
  const [community, setCommunity] = useState(known === null ? null : { placeId: known.place, name: known.placeName })
  const [name, setName] = useState(own.profile?.name ?? '')
  const [phone, setPhone] = useState(was?.phone ?? '')
  const [minor, setMinor] = useState(was !== null && was.adultFrom !== null)
  const [born, setBorn] = useState(was === null || was.adultFrom === null ? '' : monthOfBirth(was.adultFrom))
  const [guardian, setGuardian] = useState(was?.guardian ?? { name: '', phone: '', relation: 'mother' as const })
  const [skills, setSkills] = useState<Skill[]>(was?.skills ?? [])
  const [languages, setLanguages] = useState<Language[]>(was?.languages ?? ['mandarin'])
  const [slots, setSlots] = useState<Slot[]>(was?.slots ?? [])
  const [reach, setReach] = useState<Reach>(was?.reach ?? 'community')
  const [elder, setElder] = useState<ElderTag | null>(was?.elder ?? null)
  const [post, setPost] = useState<Post | null>(was?.post ?? null)
  const [agreed, setAgreed] = useState(was !== null)
  const [problems, setProblems] = useState<Problems>({})
  const stacked = useSlow()
  const month = dayOf(serverNow()).slice(0, 7)
  const register = useRegister()

  const send = () => {
    const form = {
      ...{ place: community?.placeId ?? '', name, phone, skills, languages, slots, reach, elder, post },
      ...{ born: minor ? born : null, guardian: minor ? guardian : null },
    }
    const read = VolunteerForm.safeParse(form)
    const found: Problems = {}
    if (!read.success) for (const { path, message } of read.error.issues) found[path.join('.')] ??= message
    if (read.success) {
      const lack = formLacks(read.data, serverNow())
      if (lack === 'guardianIsSelf') found['guardian.phone'] = '要填监护人自己的手机号'
      if (lack === 'tooYoung') found.born = '年满 8 周岁才能登记'
    }
    if (!agreed) found.consent = minor ? '请监护人看过后点“监护人同意”' : '请先看一看，再点“我同意”'
    setProblems(found)
    if (read.success && Object.keys(found).length === 0)
      register.mutate({ version: was?.version ?? null, form: read.data, consent: true }, { onSuccess: goBack })
  }

  return (
    <>
      <Title level={1}>{was === null ? '登记成为志愿者' : '我的登记'}</Title>
      <View className="vo-words">填真实姓名和手机号，社区会打电话核对。</View>
      {was === null ? null : <PortraitPart portrait={own.portrait} profile={was} />}
      <Part title="您是谁" startOpen>
        <View className="vo-ask">哪个社区</View>
        <PickCommunity chosen={community} onPick={setCommunity} />
        {problems.place === undefined ? null : <Note tone="danger">请选择社区。</Note>}
        <Field id="vo-name" label="真实姓名" value={name} maxLength={30} error={problems.name ?? null} onChange={setName} />
        <Field id="vo-phone" label="手机号" value={phone} maxLength={11} error={problems.phone ?? null} onChange={setPhone} />
        <View className="vo-ask">满 18 周岁了吗</View>
        <Choices
          label="满 18 周岁了吗"
          options={[
            { value: 'adult', name: '满了' },
            { value: 'minor', name: '还没满' },
          ]}
          value={minor ? 'minor' : 'adult'}
          onChoose={(value) => setMinor(value === 'minor')}
        />
        {minor ? (
          <>
            <MonthField
              id="vo-born"
              label="出生年月"
              value={born}
              max={month}
              opensAt={`${Number(month.slice(0, 4)) - 14}-06`}
              error={problems.born ?? null}
              onChange={setBorn}
            />
            <View className="vo-ask">监护人</View>
            <Choices
              label="监护人是谁"
              stacked={stacked}
              options={(['mother', 'father', 'grandparent', 'other'] as const).map((value) => ({ value, name: relationNames[value] }))}
              value={guardian.relation}
              onChoose={(relation) => setGuardian({ ...guardian, relation })}
            />
            <Field
              id="vo-guardian"
              label="监护人姓名"
              value={guardian.name}
              maxLength={30}
              error={problems['guardian.name'] ?? null}
              onChange={(value) => setGuardian({ ...guardian, name: value })}
            />
            <Field
              id="vo-guardian-phone"
              label="监护人手机号"
              value={guardian.phone}
              maxLength={11}
              help="社区会先打电话问过监护人"
              error={problems['guardian.phone'] ?? null}
              onChange={(value) => setGuardian({ ...guardian, phone: value })}
            />
          </>
        ) : null}
      </Part>
      <Part title="会做什么" startOpen>
        <View className="vo-words">可以选几项，量力而行。</View>
        <Many label="会做的事" names={skillNames} chosen={skills} onChange={setSkills} />
        {problems.skills === undefined ? null : <Note tone="danger">{problems.skills}</Note>}
        <View className="vo-ask">会说什么话</View>
        <Many label="会说的语言" names={languageNames} chosen={languages} onChange={setLanguages} />
      </Part>
      <Part title="什么时候、去哪里" startOpen>
        <View className="vo-ask">一般什么时候有空</View>
        <Many label="有空的时间" names={slotNames} chosen={slots} onChange={setSlots} />
        <View className="vo-ask">可以去多远</View>
        <Choices
          label="可以去多远"
          stacked={stacked}
          options={(['community', 'street', 'district'] as const).map((value) => ({ value, name: reachNames[value] }))}
          value={reach}
          onChoose={setReach}
        />
        <View className="vo-ask">您是“五老”吗（可以不选）</View>
        <Many label="五老" names={elderNames} chosen={elder === null ? [] : [elder]} onChange={(all) => setElder(all.at(-1) ?? null)} />
        <View className="vo-ask">您是下面哪一类（可以不选）</View>
        <Many label="职业" names={postNames} chosen={post === null ? [] : [post]} onChange={(all) => setPost(all.at(-1) ?? null)} />
      </Part>
      <Part title="同意" startOpen>
        <View className="vo-words">{minor ? consent.replace('我是自愿的', '孩子是自愿的，我作为监护人同意') : consent}</View>
        <View className="vo-act">
          <Many
            label="同意"
            names={{ yes: minor ? '监护人同意' : '我同意' }}
            chosen={agreed ? ['yes'] : []}
            onChange={(all) => setAgreed(all.length > 0)}
          />
        </View>
        {problems.consent === undefined ? null : <Note tone="danger">{problems.consent}</Note>}
      </Part>
      {Object.keys(problems).length === 0 ? null : <Note tone="attention">还有 {Object.keys(problems).length} 处要补，请看上面红字。</Note>}
      {register.error === null ? null : <Note tone="danger">{asApiError(register.error).sentence}</Note>}
      <View className="vo-act">
        <Button busy={register.isPending && '正在提交…'} onPress={send}>
          {was === null ? '提交登记' : '保存修改'}
        </Button>
      </View>
      {was === null ? null : <Leave version={was.version} />}
    </>
  )
}

function Leave({ version }: { version: number }) {
  const [asking, setAsking] = useState(false)
  const leave = useLeave()
  return (
    <View className="vo-act">
      <Button kind="danger" onPress={() => setAsking(true)}>
        退出志愿服务
      </Button>
      {leave.error === null ? null : <Note tone="danger">{asApiError(leave.error).sentence}</Note>}
      {asking ? (
        <ConfirmSheet
          title="要退出志愿服务吗？"
          action="退出"
          kind="danger"
          busy={leave.isPending && '正在办理…'}
          onConfirm={() => leave.mutate(version, { onSuccess: goBack, onError: () => setAsking(false) })}
          onClose={() => setAsking(false)}
        >
          会清除您的照片、电话、技能和监护人资料，离开所有队伍。服务时长保留，还能开证书。
        </ConfirmSheet>
      ) : null}
    </View>
  )
}
