import { Button, Result } from 'antd'
import Taro from '@tarojs/taro'
import { useEffect, type ReactNode } from 'react'
import { useMe } from '@/session/store'
import { StaffContext } from './staff'
import { presentWorkplace, useChosenPlace, workplacesOf } from './workplace'
import { signInPage } from './leave'

/** Lets staff in. Whoever is not signed in goes to the sign-in page; whoever is no staff reads what to do. */
export const Gate = ({ children }: { children: ReactNode }) => {
  const me = useMe()
  const chosen = useChosenPlace((s) => s.place)
  const signedOut = me === null

  useEffect(() => {
    if (signedOut) void Taro.redirectTo({ url: signInPage() })
  }, [signedOut])

  if (me === null) return null
  const workplaces = workplacesOf(me)
  const workplace = presentWorkplace(workplaces, chosen)
  if (workplace === null) return <NotStaff />
  return <StaffContext.Provider value={{ me, workplace, workplaces }}>{children}</StaffContext.Provider>
}

const NotStaff = () => (
  <main className="dk-alone">
    <Result
      status="info"
      title="工作台是给工作人员用的"
      subTitle="您的账号还没有工作人员的任命。请向街道或社区要一个邀请码，在手机小程序“我的 › 工作人员”里输入，再回到这里。"
      extra={
        <Button type="primary" onClick={() => void Taro.reLaunch({ url: '/pages/home/index' })}>
          去业主首页
        </Button>
      }
    />
  </main>
)
