import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { signIn } from '@shared/identity/contract'
import { asApiError, call } from '@/api'
import { sessionKeeper } from '@/session/store'
import { Icon } from '@/ui/Icon'
import { Note } from '@/ui/Note'
import { Loaded } from '@/ui/States/Loaded'
import { State } from '@/ui/States'
import { Tap } from '@/ui/Tap'
import { Title } from '@/ui/Title'
import { LocalClock } from './LocalClock'
import { type Person, loginCode, people } from './api'

function PersonRow({ person, onPress }: { person: Person; onPress: () => void }) {
  return (
    <Tap id={`person-${person.id}`} className="person-row" onPress={onPress}>
      <View className="person-body">
        <View className="person-name">{person.name}</View>
        <View className="person-about">{person.about}</View>
      </View>
      <Icon name="forward" />
    </Tap>
  )
}

/** Local stage only: choose whom to be. Everybody here is invented. */
export default function LocalSignIn({ onDone }: { onDone: (isStaff: boolean) => void }) {
  const cache = useQueryClient()
  const list = useQuery({ queryKey: ['local', 'people'], queryFn: people })
  const enter = useMutation({
    mutationFn: async ({ id }: Person) => call(signIn, { body: { code: await loginCode(id) } }),
    onSuccess: (session) => {
      cache.clear()
      sessionKeeper.save(session)
      onDone(session.me.staff.length > 0 && session.me.homes.length === 0)
    },
  })
  return (
    <>
      <Title level={1}>您想当谁？</Title>
      <View className="me-words">这是本机试用。下面的人都是虚构的，每个浏览器标签页可以当不同的人。</View>
      {enter.error === null ? null : <Note tone="danger">{asApiError(enter.error).sentence}</Note>}
      <Loaded query={list}>
        {(all) =>
          all.length === 0 ? (
            <State icon="person" title="还没有人" words="本机的数据还没有准备好，请稍等再刷新。" />
          ) : (
            [...new Set(all.map(({ group }) => group))].map((group) => (
              <View key={group} className="person-group">
                <Title level={2}>{group}</Title>
                {all
                  .filter((person) => person.group === group)
                  .map((person) => (
                    <PersonRow key={person.id} person={person} onPress={() => enter.mutate(person)} />
                  ))}
              </View>
            ))
          )
        }
      </Loaded>
      <LocalClock />
    </>
  )
}
