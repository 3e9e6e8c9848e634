import { Button, Result } from 'antd'
import { Component, type ReactNode } from 'react'

/**
 * Catches a fault of the program in one screen, so that the way to the others stays open; give it the screen as `key`.
 * React offers this to classes only.
 */
export class Crash extends Component<{ children: ReactNode }, { crashed: boolean }> {
  override state = { crashed: false }

  static getDerivedStateFromError(): { crashed: boolean } {
    return { crashed: true }
  }

  override render(): ReactNode {
    if (!this.state.crashed) return this.props.children
    return (
      <Result
        status="error"
        title="这一页没有打开"
        subTitle="程序出了点问题，您已经保存的内容没有受影响。请刷新再试；还不行，请告诉管理员您刚才在做什么。"
        extra={
          <Button type="primary" onClick={() => window.location.reload()}>
            刷新
          </Button>
        }
      />
    )
  }
}
