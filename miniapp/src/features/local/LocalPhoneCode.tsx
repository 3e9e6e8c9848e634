import { useMutation } from '@tanstack/react-query'
import { asApiError } from '@/api'
import type { PhoneCodeProps } from '@/features/identity/PhoneCode/props'
import { Button } from '@/ui/Button'
import { Note } from '@/ui/Note'
import { phoneCode } from './api'

/** Verifies the invented person's phone number through the stand-in for WeChat. */
export default function LocalPhoneCode({ busy, onCode }: PhoneCodeProps) {
  const ask = useMutation({ mutationFn: phoneCode, onSuccess: onCode })
  return (
    <>
      <Button busy={(busy || ask.isPending) && '正在核对…'} onPress={() => ask.mutate()}>
        验证手机号
      </Button>
      {ask.error === null ? null : <Note tone="danger">{asApiError(ask.error).sentence}</Note>}
    </>
  )
}
