import type { Resource } from '@playthread/core'

const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 280" font-family="sans-serif" font-size="14">
<rect width="480" height="280" fill="#fff"/>
<text x="24" y="34" font-weight="600">Survival rate by class</text>
<g fill="#2f56d0"><rect x="90" y="60" width="227" height="40" rx="4"/><rect x="90" y="120" width="170" height="40" rx="4"/><rect x="90" y="180" width="87" height="40" rx="4"/></g>
<g fill="#1b1d22"><text x="24" y="85">First</text><text x="24" y="145">Second</text><text x="24" y="205">Third</text><text x="325" y="85">63.0 %</text><text x="268" y="145">47.3 %</text><text x="185" y="205">24.2 %</text></g>
</svg>`

const csv = `PassengerId,Survived,Pclass,Name,Sex,Age,SibSp,Parch,Fare
1,0,3,"Braund, Mr. Owen Harris",male,22,1,0,7.25
2,1,1,"Cumings, Mrs. John Bradley (Florence Briggs Thayer)",female,38,1,0,71.2833
3,1,3,"Heikkinen, Miss. Laina",female,26,0,0,7.925
4,1,1,"Futrelle, Mrs. Jacques Heath (Lily May Peel)",female,35,1,0,53.1
5,0,3,"Allen, Mr. William Henry",male,35,0,0,8.05
6,0,3,"Moran, Mr. James",male,,0,0,8.4583
7,0,1,"McCarthy, Mr. Timothy J",male,54,0,0,51.8625
`

const summary = `=== TITANIC DATASET ANALYSIS SUMMARY ===

Total passengers: 891
Survivors: 342 (38.38%)

1. Gender disparity: Female 74.20%, Male 18.89%
2. Class disparity: 62.96%, 47.28%, 24.24%
`

const script = `import pandas as pd

df = pd.read_csv('titanic.csv')
print(df.groupby('Pclass')['Survived'].mean())
`

/** Files of the thread in titanic.fixture.ts, shortened. */
export const titanicFiles: readonly Resource[] = [
  file('chart', 'svg', 'survival_by_class.svg', 'image/svg+xml', svg),
  file('csv', 'table', 'titanic.csv', 'text/csv', csv),
  file('summary', 'text', 'titanic_summary.txt', 'text/plain', summary),
  file('script', 'code', 'analyze_titanic.py', 'text/x-python', script),
]

function file(
  id: string,
  kind: Resource['kind'],
  title: string,
  mediaType: string,
  data: string,
): Resource {
  return { id, kind, title, mediaType, data, size: data.length }
}
