import { useQuery } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { openTicket, redeemTicket } from '@shared/identity/contract'
import { SECOND } from '@shared/kernel/instant'
import { useEffect } from 'react'
import { asApiError, call } from '@/api'
import { sessionKeeper } from '@/session/store'
import { Button } from '@/ui/Button'
import { Card } from '@/ui/Card'
import { Countdown } from '@/ui/Countdown'
import { Note } from '@/ui/Note'
import { Picture } from '@/ui/Picture'
import { Loaded } from '@/ui/States/Loaded'
import { Title } from '@/ui/Title'

/** A browser signs in by a code that a staff member's phone confirms. */
export function TicketSignIn({ onDone }: { onDone: () => void }) {
  const ticket = useQuery({
    queryKey: ['ticket'],
    queryFn: () => call(openTicket),
    staleTime: Infinity,
    gcTime: 0,
    refetchOnWindowFocus: false,
  })
  const wait = useQuery({
    queryKey: ['ticket', ticket.data?.ticketId],
    enabled: ticket.data !== undefined,
    gcTime: 0,
    refetchInterval: ({ state }) => (state.error === null ? 2 * SECOND : false),
    queryFn: async () => {
      const { ticketId = '', secret = '' } = ticket.data ?? {}
      return (await call(redeemTicket, { params: { ticketId }, body: { secret } })).session
    },
  })
  const session = wait.data ?? null
  useEffect(() => {
    if (session === null) return
    sessionKeeper.save(session)
    onDone()
  }, [session, onDone])

  return (
    <>
      <Title level={1}>用手机扫码登录</Title>
      <View className="me-words">工作人员用微信扫这个码，在手机上点“允许”，这台电脑就登录了。业主请直接在微信里打开“邻里”小程序。</View>
      <Loaded query={ticket}>
        {({ ticketId, image, expiresAt }) => (
          <Card>
            <Picture className="ticket-image" src={image} fit="contain" alt="登录用的小程序码" />
            <View className="me-words">扫不了？在手机“我的 › 让电脑登录工作台”里输入编号：</View>
            <View className="person-name">{ticketId}</View>
            <View className="me-act">
              <Countdown to={expiresAt} before="有效 " over="已过期" />
            </View>
            {wait.error === null ? null : (
              <Note tone="attention">
                {asApiError(wait.error).sentence}
                <View className="me-act">
                  <Button kind="secondary" onPress={() => void ticket.refetch()}>
                    换一个码
                  </Button>
                </View>
              </Note>
            )}
          </Card>
        )}
      </Loaded>
    </>
  )
}
