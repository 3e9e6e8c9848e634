export default definePageConfig({ navigationBarTitleText: '比赛', enablePullDownRefresh: true })
