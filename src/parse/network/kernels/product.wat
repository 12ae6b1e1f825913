;; Matrix products of whole numbers for reading: rows and columns of 7 bits each, summed in 32 bits, then scaled.
;;
;; Rows are kept 64 too high, at 1 to 127, because i16x8.relaxed_dot_i8x16_i7x16_s (WebAssembly 3.0, relaxed SIMD) wants
;; its second operand without a sign; each sum therefore starts at -64 times the sum of its column, which is exact.
;; Relaxed means that engines may differ where the second operand leaves 0 to 127, or where a sum of two products leaves
;; 16 bits and may saturate. Neither happens here: a column is within -63 to 63, and even two such sums, 4 * 127 * 63 =
;; 32,004, fit 16 bits, so that they are added there before they are widened. Integer sums are exact in any order, and the
;; few float steps (one division, products, sums) are those of IEEE 754 without fusing: every machine yields the same bits.
;;
;; The layout follows Goto and van de Geijn (2008), "Anatomy of high-performance matrix multiplication": both operands are
;; packed into panels that are read strictly forwards, and a tile of 4 rows by 8 columns stays in registers. Larger tiles
;; spill: V8 has 16 vector registers. A panel holds `lanes` vectors (4 rows, or 8 columns) side by side: its k-th group of
;; `lanes` * 4 bytes holds elements 4k to 4k + 3 of each of them.
(module
  (import "room" "memory" (memory 1))

  ;; Packs float rows into panels, each row scaled so that its largest magnitude becomes 63. With 4 lanes they are the
  ;; rows of a product, and kept 64 too high; with 8 they are its columns, and where their sums start goes to $starts.
  ;; $stride is in bytes. $width is a multiple of 4. $rows counts up to a multiple of 4; rows past the real ones may hold
  ;; anything, since no row touches another. Four scales a round go to $scales.
  (func (export "pack") (param $x i32) (param $stride i32) (param $rows i32) (param $width i32)
    (param $out i32) (param $lanes i32) (param $scales i32) (param $starts i32)
    (local $row i32) (local $x1 i32) (local $x2 i32) (local $x3 i32) (local $at i32) (local $bytes i32)
    (local $step i32) (local $to i32)
    (local $m0 v128) (local $m1 v128) (local $m2 v128) (local $m3 v128)
    (local $f0 v128) (local $f1 v128) (local $f2 v128) (local $f3 v128)
    (local $low v128) (local $high v128) (local $magic v128) (local $zero v128) (local $sums v128)

    ;; Adding 1.5 * 2^23 leaves the rounded integer in the low bits of the float; $zero are those of the packed zero.
    (local.set $magic (f32x4.splat (f32.const 12582912)))
    (local.set $zero (i32x4.sub (local.get $magic)
      (i32x4.splat (select (i32.const 64) (i32.const 0) (i32.eq (local.get $lanes) (i32.const 4))))))
    (local.set $bytes (i32.shl (local.get $width) (i32.const 2)))
    (local.set $step (i32.shl (local.get $lanes) (i32.const 2)))
    (block $done
      (loop $four
        (br_if $done (i32.ge_u (local.get $row) (local.get $rows)))
        (local.set $x1 (i32.add (local.get $x) (local.get $stride)))
        (local.set $x2 (i32.add (local.get $x1) (local.get $stride)))
        (local.set $x3 (i32.add (local.get $x2) (local.get $stride)))

        ;; The largest magnitude of each row; the floor keeps a row of zeros from dividing by zero.
        (local.set $m0 (f32x4.splat (f32.const 1e-30)))
        (local.set $m1 (local.get $m0))
        (local.set $m2 (local.get $m0))
        (local.set $m3 (local.get $m0))
        (local.set $at (i32.const 0))
        (loop $measure
          (local.set $m0 (f32x4.pmax (local.get $m0)
            (f32x4.abs (v128.load (i32.add (local.get $x) (local.get $at))))))
          (local.set $m1 (f32x4.pmax (local.get $m1)
            (f32x4.abs (v128.load (i32.add (local.get $x1) (local.get $at))))))
          (local.set $m2 (f32x4.pmax (local.get $m2)
            (f32x4.abs (v128.load (i32.add (local.get $x2) (local.get $at))))))
          (local.set $m3 (f32x4.pmax (local.get $m3)
            (f32x4.abs (v128.load (i32.add (local.get $x3) (local.get $at))))))
          (br_if $measure (i32.lt_u
            (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $bytes))))
        (local.set $low (f32x4.pmax
          (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $m0) (local.get $m1))
          (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $m0) (local.get $m1))))
        (local.set $high (f32x4.pmax
          (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $m2) (local.get $m3))
          (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $m2) (local.get $m3))))
        (local.set $m0 (f32x4.pmax
          (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $low) (local.get $high))
          (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $low) (local.get $high))))
        (v128.store (local.get $scales) (f32x4.div (local.get $m0) (f32x4.splat (f32.const 63))))
        (local.set $m0 (f32x4.div (f32x4.splat (f32.const 63)) (local.get $m0)))
        (local.set $f0 (f32x4.splat (f32x4.extract_lane 0 (local.get $m0))))
        (local.set $f1 (f32x4.splat (f32x4.extract_lane 1 (local.get $m0))))
        (local.set $f2 (f32x4.splat (f32x4.extract_lane 2 (local.get $m0))))
        (local.set $f3 (f32x4.splat (f32x4.extract_lane 3 (local.get $m0))))

        (local.set $to (local.get $out))
        (local.set $sums (v128.const i32x4 0 0 0 0))
        (local.set $at (i32.const 0))
        (loop $round
          (local.set $low (i16x8.narrow_i32x4_s
            (i32x4.sub (f32x4.add (local.get $magic) (f32x4.mul (local.get $f0)
              (v128.load (i32.add (local.get $x) (local.get $at))))) (local.get $zero))
            (i32x4.sub (f32x4.add (local.get $magic) (f32x4.mul (local.get $f1)
              (v128.load (i32.add (local.get $x1) (local.get $at))))) (local.get $zero))))
          (local.set $high (i16x8.narrow_i32x4_s
            (i32x4.sub (f32x4.add (local.get $magic) (f32x4.mul (local.get $f2)
              (v128.load (i32.add (local.get $x2) (local.get $at))))) (local.get $zero))
            (i32x4.sub (f32x4.add (local.get $magic) (f32x4.mul (local.get $f3)
              (v128.load (i32.add (local.get $x3) (local.get $at))))) (local.get $zero))))
          (local.set $low (i8x16.narrow_i16x8_s (local.get $low) (local.get $high)))
          (local.set $sums (i32x4.add (local.get $sums)
            (i32x4.extadd_pairwise_i16x8_s (i16x8.extadd_pairwise_i8x16_s (local.get $low)))))
          (v128.store (local.get $to) (local.get $low))
          (local.set $to (i32.add (local.get $to) (local.get $step)))
          (br_if $round (i32.lt_u
            (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $bytes))))
        (if (i32.eq (local.get $lanes) (i32.const 8))
          (then
            (v128.store (local.get $starts) (i32x4.neg (i32x4.shl (local.get $sums) (i32.const 6))))
            (local.set $starts (i32.add (local.get $starts) (i32.const 16)))))

        ;; With 8 lanes, the second four rows fill the other half of the same panel.
        (local.set $row (i32.add (local.get $row) (i32.const 4)))
        (local.set $out (select
          (i32.add (local.get $out) (i32.const 16))
          (i32.sub (local.get $to) (i32.sub (local.get $step) (i32.const 16)))
          (i32.rem_u (local.get $row) (local.get $lanes))))
        (local.set $x (i32.add (local.get $x3) (local.get $stride)))
        (local.set $scales (i32.add (local.get $scales) (i32.const 16)))
        (br $four))))

  ;; c = (start + rows * columns) * row scale * column scale + bias, in floats. $row_panels hold 4 rows each,
  ;; $column_panels 8 columns each, of $width elements, a multiple of 8. $stride is that of c, in bytes.
  (func (export "multiply") (param $a i32) (param $row_panels i32) (param $b i32) (param $column_panels i32)
    (param $width i32) (param $row_scales i32) (param $starts i32) (param $column_scales i32) (param $bias i32)
    (param $c i32) (param $stride i32)
    (local $rows i32) (local $ap i32) (local $bp i32) (local $end i32) (local $cp i32) (local $scale i32)
    (local $x v128) (local $y v128) (local $ones v128)
    (local $b0 v128) (local $b1 v128) (local $b2 v128) (local $b3 v128)
    (local $c00 v128) (local $c01 v128) (local $c10 v128) (local $c11 v128)
    (local $c20 v128) (local $c21 v128) (local $c30 v128) (local $c31 v128)

    ;; A product with ones held in a register adds pairs a twentieth faster than i32x4.extadd_pairwise_i16x8_s does in V8
    ;; on x64, which loads the ones each time.
    (local.set $ones (v128.const i16x8 1 1 1 1 1 1 1 1))
    (block $done
      (loop $columns
        (br_if $done (i32.eqz (local.get $column_panels)))
        (local.set $end (i32.add (local.get $b) (i32.shl (local.get $width) (i32.const 3))))
        (local.set $ap (local.get $a))
        (local.set $cp (local.get $c))
        (local.set $scale (local.get $row_scales))
        (local.set $rows (local.get $row_panels))
        (loop $tiles
          (local.set $c00 (v128.load (local.get $starts)))
          (local.set $c01 (v128.load offset=16 (local.get $starts)))
          (local.set $c10 (local.get $c00))
          (local.set $c11 (local.get $c01))
          (local.set $c20 (local.get $c00))
          (local.set $c21 (local.get $c01))
          (local.set $c30 (local.get $c00))
          (local.set $c31 (local.get $c01))
          (local.set $bp (local.get $b))
          (loop $inner
            (local.set $b0 (v128.load (local.get $bp)))
            (local.set $b1 (v128.load offset=16 (local.get $bp)))
            (local.set $b2 (v128.load offset=32 (local.get $bp)))
            (local.set $b3 (v128.load offset=48 (local.get $bp)))
            (local.set $x (v128.load32_splat (local.get $ap)))
            (local.set $y (v128.load32_splat offset=16 (local.get $ap)))
            (local.set $c00 (i32x4.add (local.get $c00) (i32x4.dot_i16x8_s (local.get $ones) (i16x8.add
              (i16x8.relaxed_dot_i8x16_i7x16_s (local.get $b0) (local.get $x))
              (i16x8.relaxed_dot_i8x16_i7x16_s (local.get $b2) (local.get $y))))))
            (local.set $c01 (i32x4.add (local.get $c01) (i32x4.dot_i16x8_s (local.get $ones) (i16x8.add
              (i16x8.relaxed_dot_i8x16_i7x16_s (local.get $b1) (local.get $x))
              (i16x8.relaxed_dot_i8x16_i7x16_s (local.get $b3) (local.get $y))))))
            (local.set $x (v128.load32_splat offset=4 (local.get $ap)))
            (local.set $y (v128.load32_splat offset=20 (local.get $ap)))
            (local.set $c10 (i32x4.add (local.get $c10) (i32x4.dot_i16x8_s (local.get $ones) (i16x8.add
              (i16x8.relaxed_dot_i8x16_i7x16_s (local.get $b0) (local.get $x))
              (i16x8.relaxed_dot_i8x16_i7x16_s (local.get $b2) (local.get $y))))))
            (local.set $c11 (i32x4.add (local.get $c11) (i32x4.dot_i16x8_s (local.get $ones) (i16x8.add
              (i16x8.relaxed_dot_i8x16_i7x16_s (local.get $b1) (local.get $x))
              (i16x8.relaxed_dot_i8x16_i7x16_s (local.get $b3) (local.get $y))))))
            (local.set $x (v128.load32_splat offset=8 (local.get $ap)))
            (local.set $y (v128.load32_splat offset=24 (local.get $ap)))
            (local.set $c20 (i32x4.add (local.get $c20) (i32x4.dot_i16x8_s (local.get $ones) (i16x8.add
              (i16x8.relaxed_dot_i8x16_i7x16_s (local.get $b0) (local.get $x))
              (i16x8.relaxed_dot_i8x16_i7x16_s (local.get $b2) (local.get $y))))))
            (local.set $c21 (i32x4.add (local.get $c21) (i32x4.dot_i16x8_s (local.get $ones) (i16x8.add
              (i16x8.relaxed_dot_i8x16_i7x16_s (local.get $b1) (local.get $x))
              (i16x8.relaxed_dot_i8x16_i7x16_s (local.get $b3) (local.get $y))))))
            (local.set $x (v128.load32_splat offset=12 (local.get $ap)))
            (local.set $y (v128.load32_splat offset=28 (local.get $ap)))
            (local.set $c30 (i32x4.add (local.get $c30) (i32x4.dot_i16x8_s (local.get $ones) (i16x8.add
              (i16x8.relaxed_dot_i8x16_i7x16_s (local.get $b0) (local.get $x))
              (i16x8.relaxed_dot_i8x16_i7x16_s (local.get $b2) (local.get $y))))))
            (local.set $c31 (i32x4.add (local.get $c31) (i32x4.dot_i16x8_s (local.get $ones) (i16x8.add
              (i16x8.relaxed_dot_i8x16_i7x16_s (local.get $b1) (local.get $x))
              (i16x8.relaxed_dot_i8x16_i7x16_s (local.get $b3) (local.get $y))))))
            (local.set $ap (i32.add (local.get $ap) (i32.const 32)))
            (br_if $inner (i32.lt_u
              (local.tee $bp (i32.add (local.get $bp) (i32.const 64))) (local.get $end))))

          (call $store (local.get $cp) (local.get $c00) (local.get $c01)
            (v128.load32_splat (local.get $scale)) (local.get $column_scales) (local.get $bias))
          (local.set $cp (i32.add (local.get $cp) (local.get $stride)))
          (call $store (local.get $cp) (local.get $c10) (local.get $c11)
            (v128.load32_splat offset=4 (local.get $scale)) (local.get $column_scales) (local.get $bias))
          (local.set $cp (i32.add (local.get $cp) (local.get $stride)))
          (call $store (local.get $cp) (local.get $c20) (local.get $c21)
            (v128.load32_splat offset=8 (local.get $scale)) (local.get $column_scales) (local.get $bias))
          (local.set $cp (i32.add (local.get $cp) (local.get $stride)))
          (call $store (local.get $cp) (local.get $c30) (local.get $c31)
            (v128.load32_splat offset=12 (local.get $scale)) (local.get $column_scales) (local.get $bias))
          (local.set $cp (i32.add (local.get $cp) (local.get $stride)))
          (local.set $scale (i32.add (local.get $scale) (i32.const 16)))
          (br_if $tiles (local.tee $rows (i32.sub (local.get $rows) (i32.const 1)))))

        (local.set $b (local.get $end))
        (local.set $c (i32.add (local.get $c) (i32.const 32)))
        (local.set $starts (i32.add (local.get $starts) (i32.const 32)))
        (local.set $column_scales (i32.add (local.get $column_scales) (i32.const 32)))
        (local.set $bias (i32.add (local.get $bias) (i32.const 32)))
        (local.set $column_panels (i32.sub (local.get $column_panels) (i32.const 1)))
        (br $columns))))

  ;; Scales the eight sums of one row and stores them.
  (func $store (param $c i32) (param $s0 v128) (param $s1 v128) (param $scale v128)
    (param $column_scales i32) (param $bias i32)
    (v128.store (local.get $c) (f32x4.add (v128.load (local.get $bias))
      (f32x4.mul (f32x4.mul (f32x4.convert_i32x4_s (local.get $s0)) (local.get $scale))
        (v128.load (local.get $column_scales)))))
    (v128.store offset=16 (local.get $c) (f32x4.add (v128.load offset=16 (local.get $bias))
      (f32x4.mul (f32x4.mul (f32x4.convert_i32x4_s (local.get $s1)) (local.get $scale))
        (v128.load offset=16 (local.get $column_scales)))))))
