/** A short invented commentary with claims, acts, offices, ties, notes and open names. */
export const QUARREL = `Quarrel at the ford

Isthmus Centre commentary, 12.03.2025

President Anar Tavarov of Mirvania dismissed Defence Minister Vera Lisova on 3 March 2025. Vera Lisova is the sister of
Murad Lisov, who heads the State Water Agency. According to Anton Marlo, Mirvania accused Velland of sabotage
on 5 March 2025. [1] Velland allegedly threatened Mirvania with sanctions. Marlo said that the ford would probably be closed.

Anar Tavarov met Prime Minister Ilya Korin on 7 March 2025. Ilya Korin is an ally of Anar Tavarov. It is highly likely
that Velland will withdraw its ambassador.

[1] Marlo A. Water and its masters // The Isthmus Herald. 06.03.2025. URL: https://herald.example/2025/03/06/water
`;
