export default definePageConfig({ navigationBarTitleText: '电梯补贴', enablePullDownRefresh: true })
