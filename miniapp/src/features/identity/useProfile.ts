import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { acceptInvitation, approveTicket, bindByPhone, me, signOut, updateMe } from '@shared/identity/contract'
import { call } from '@/api'
import { forgetSession, keepMe, sessionKeeper } from '@/session/store'

/** Asks the server again who the caller is: a home may have been bound or a role given since. */
export const useFreshMe = (enabled: boolean) =>
  useQuery({
    queryKey: ['me'],
    enabled,
    queryFn: async () => {
      const fresh = await call(me)
      keepMe(fresh)
      return fresh
    },
  })

export const useCallMe = () => useMutation({ mutationFn: (callMe: string) => call(updateMe, { body: { callMe } }), onSuccess: keepMe })

/** Binds the caller's homes by the phone number that WeChat verified; the new session carries the new grants. */
export const useBindHomes = () => {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (phoneCode: string) => call(bindByPhone, { body: { phoneCode } }),
    onSuccess: (session) => {
      sessionKeeper.save(session)
      void cache.invalidateQueries()
    },
  })
}

export const useAcceptInvitation = () => {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (code: string) => call(acceptInvitation, { params: { code } }),
    onSuccess: (session) => {
      sessionKeeper.save(session)
      void cache.invalidateQueries()
    },
  })
}

export const useApproveTicket = () => useMutation({ mutationFn: (ticketId: string) => call(approveTicket, { params: { ticketId } }) })

/** Signs out. Whatever the server says, the phone forgets the session. */
export const useSignOut = () => {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: () => call(signOut),
    onSettled: () => {
      forgetSession()
      cache.clear()
    },
  })
}
