;; Gates of the recurrence, four channels at a time.
;;
;; The logistic function is 1 / (1 + 2^y), y = -x / ln 2. Adding 1.5 * 2^23 rounds y to a whole number, which goes to the
;; exponent by a shift; the rest, within a half, goes through a polynomial of degree 4 (relative error 3e-6). Only sums,
;; products, one division and whole numbers: every machine yields the same bits, unlike with an exp of its own.
(module
  (import "room" "memory" (memory 1))

  ;; The simple recurrent unit (Lei et al. 2018, https://aclanthology.org/D18-1477) over one sentence, in one direction:
  ;;   f = logistic(f' + vf * c-)   c = x~ + f * (c- - x~)
  ;;   r = logistic(r' + vr * c-)   h = x + r * (g(c) - x)
  ;; where c- is the state before, g is tanh, or nothing when $tanh is 0, and x the input that is carried past.
  ;; $u holds rows of x~, f' and r', each $part bytes after the other, of which the first $bytes are read (a multiple of
  ;; 16); f and r replace f' and r' there. $v holds vf and vr in the same way.
  ;; $c is the state before the first word; the next one goes $c_step further, so that a step of 0 keeps one state only.
  ;; Steps are in bytes from word to word, negative to read backwards.
  (func (export "recur") (param $length i32) (param $bytes i32) (param $part i32) (param $tanh i32)
    (param $v i32) (param $u i32) (param $u_step i32) (param $x i32) (param $x_step i32)
    (param $c i32) (param $c_step i32) (param $h i32) (param $h_step i32)
    (local $at i32) (local $from i32)
    (local $f v128) (local $r v128) (local $before v128) (local $new v128)
    (local $t v128) (local $m v128) (local $p v128)
    (local $one v128) (local $k1 v128) (local $k2 v128) (local $k3 v128) (local $k4 v128)
    (local $magic v128) (local $least v128) (local $most v128) (local $rate v128)
    (local.set $one (f32x4.splat (f32.const 1)))
    (local.set $k1 (f32x4.splat (f32.const 0.6931241932253025)))
    (local.set $k2 (f32x4.splat (f32.const 0.24024098617764753)))
    (local.set $k3 (f32x4.splat (f32.const 0.0559064262081028)))
    (local.set $k4 (f32x4.splat (f32.const 0.009582853220665773)))
    (local.set $magic (f32x4.splat (f32.const 12582912)))
    (local.set $least (f32x4.splat (f32.const -120)))
    (local.set $most (f32x4.splat (f32.const 120)))
    (local.set $rate (f32x4.splat (f32.const -1.4426950408889634)))
    (block $end
      (loop $word
        (br_if $end (i32.eqz (local.get $length)))
        (local.set $at (i32.const 0))
        (loop $channel
          (local.set $before (v128.load (i32.add (local.get $c) (local.get $at))))
          (local.set $from (i32.add (i32.add (local.get $u) (local.get $part)) (local.get $at)))
          (local.set $f (f32x4.mul (local.get $rate) (f32x4.add (v128.load (local.get $from))
            (f32x4.mul (local.get $before) (v128.load (i32.add (local.get $v) (local.get $at)))))))
          (local.set $r (f32x4.mul (local.get $rate) (f32x4.add
            (v128.load (i32.add (local.get $from) (local.get $part)))
            (f32x4.mul (local.get $before)
              (v128.load (i32.add (i32.add (local.get $v) (local.get $part)) (local.get $at)))))))
          (local.set $t (f32x4.pmin (f32x4.pmax (local.get $f) (local.get $least)) (local.get $most)))
          (local.set $m (f32x4.add (local.get $t) (local.get $magic)))
          (local.set $t (f32x4.sub (local.get $t) (f32x4.sub (local.get $m) (local.get $magic))))
          (local.set $p (f32x4.add (local.get $k3) (f32x4.mul (local.get $t) (local.get $k4))))
          (local.set $p (f32x4.add (local.get $k2) (f32x4.mul (local.get $t) (local.get $p))))
          (local.set $p (f32x4.add (local.get $k1) (f32x4.mul (local.get $t) (local.get $p))))
          (local.set $p (f32x4.add (local.get $one) (f32x4.mul (local.get $t) (local.get $p))))
          (local.set $p (i32x4.add (local.get $p) (i32x4.shl (local.get $m) (i32.const 23))))
          (local.set $f (f32x4.div (local.get $one) (f32x4.add (local.get $one) (local.get $p))))
          (local.set $t (f32x4.pmin (f32x4.pmax (local.get $r) (local.get $least)) (local.get $most)))
          (local.set $m (f32x4.add (local.get $t) (local.get $magic)))
          (local.set $t (f32x4.sub (local.get $t) (f32x4.sub (local.get $m) (local.get $magic))))
          (local.set $p (f32x4.add (local.get $k3) (f32x4.mul (local.get $t) (local.get $k4))))
          (local.set $p (f32x4.add (local.get $k2) (f32x4.mul (local.get $t) (local.get $p))))
          (local.set $p (f32x4.add (local.get $k1) (f32x4.mul (local.get $t) (local.get $p))))
          (local.set $p (f32x4.add (local.get $one) (f32x4.mul (local.get $t) (local.get $p))))
          (local.set $p (i32x4.add (local.get $p) (i32x4.shl (local.get $m) (i32.const 23))))
          (local.set $r (f32x4.div (local.get $one) (f32x4.add (local.get $one) (local.get $p))))
          (v128.store (local.get $from) (local.get $f))
          (v128.store (i32.add (local.get $from) (local.get $part)) (local.get $r))
          (local.set $new (v128.load (i32.add (local.get $u) (local.get $at))))
          (local.set $new (f32x4.add (local.get $new)
            (f32x4.mul (local.get $f) (f32x4.sub (local.get $before) (local.get $new)))))
          (v128.store (i32.add (i32.add (local.get $c) (local.get $c_step)) (local.get $at)) (local.get $new))
          ;; tanh(c) = 2 logistic(2c) - 1
          (if (local.get $tanh)
            (then
              (local.set $new (f32x4.mul (local.get $rate) (f32x4.add (local.get $new) (local.get $new))))
              (local.set $t (f32x4.pmin (f32x4.pmax (local.get $new) (local.get $least)) (local.get $most)))
              (local.set $m (f32x4.add (local.get $t) (local.get $magic)))
              (local.set $t (f32x4.sub (local.get $t) (f32x4.sub (local.get $m) (local.get $magic))))
              (local.set $p (f32x4.add (local.get $k3) (f32x4.mul (local.get $t) (local.get $k4))))
              (local.set $p (f32x4.add (local.get $k2) (f32x4.mul (local.get $t) (local.get $p))))
              (local.set $p (f32x4.add (local.get $k1) (f32x4.mul (local.get $t) (local.get $p))))
              (local.set $p (f32x4.add (local.get $one) (f32x4.mul (local.get $t) (local.get $p))))
              (local.set $p (i32x4.add (local.get $p) (i32x4.shl (local.get $m) (i32.const 23))))
              (local.set $new (f32x4.div (local.get $one) (f32x4.add (local.get $one) (local.get $p))))
              (local.set $new (f32x4.sub (f32x4.add (local.get $new) (local.get $new)) (local.get $one)))))
          (local.set $before (v128.load (i32.add (local.get $x) (local.get $at))))
          (v128.store (i32.add (local.get $h) (local.get $at)) (f32x4.add (local.get $before)
            (f32x4.mul (local.get $r) (f32x4.sub (local.get $new) (local.get $before)))))
          (br_if $channel (i32.lt_u
            (local.tee $at (i32.add (local.get $at) (i32.const 16))) (local.get $bytes))))
        (local.set $u (i32.add (local.get $u) (local.get $u_step)))
        (local.set $x (i32.add (local.get $x) (local.get $x_step)))
        (local.set $c (i32.add (local.get $c) (local.get $c_step)))
        (local.set $h (i32.add (local.get $h) (local.get $h_step)))
        (local.set $length (i32.sub (local.get $length) (i32.const 1)))
        (br $word))))

  ;; The logistic function of each float from $x to $end, in place; $end - $x is a multiple of 16.
  (func (export "logistic") (param $x i32) (param $end i32)
    (local $new v128)
    (local $t v128) (local $m v128) (local $p v128)
    (local $one v128) (local $k1 v128) (local $k2 v128) (local $k3 v128) (local $k4 v128)
    (local $magic v128) (local $least v128) (local $most v128) (local $rate v128)
    (local.set $one (f32x4.splat (f32.const 1)))
    (local.set $k1 (f32x4.splat (f32.const 0.6931241932253025)))
    (local.set $k2 (f32x4.splat (f32.const 0.24024098617764753)))
    (local.set $k3 (f32x4.splat (f32.const 0.0559064262081028)))
    (local.set $k4 (f32x4.splat (f32.const 0.009582853220665773)))
    (local.set $magic (f32x4.splat (f32.const 12582912)))
    (local.set $least (f32x4.splat (f32.const -120)))
    (local.set $most (f32x4.splat (f32.const 120)))
    (local.set $rate (f32x4.splat (f32.const -1.4426950408889634)))
    (block $done
      (loop $four
        (br_if $done (i32.ge_u (local.get $x) (local.get $end)))
        (local.set $new (f32x4.mul (local.get $rate) (v128.load (local.get $x))))
        (local.set $t (f32x4.pmin (f32x4.pmax (local.get $new) (local.get $least)) (local.get $most)))
        (local.set $m (f32x4.add (local.get $t) (local.get $magic)))
        (local.set $t (f32x4.sub (local.get $t) (f32x4.sub (local.get $m) (local.get $magic))))
        (local.set $p (f32x4.add (local.get $k3) (f32x4.mul (local.get $t) (local.get $k4))))
        (local.set $p (f32x4.add (local.get $k2) (f32x4.mul (local.get $t) (local.get $p))))
        (local.set $p (f32x4.add (local.get $k1) (f32x4.mul (local.get $t) (local.get $p))))
        (local.set $p (f32x4.add (local.get $one) (f32x4.mul (local.get $t) (local.get $p))))
        (local.set $p (i32x4.add (local.get $p) (i32x4.shl (local.get $m) (i32.const 23))))
        (local.set $new (f32x4.div (local.get $one) (f32x4.add (local.get $one) (local.get $p))))
        (v128.store (local.get $x) (local.get $new))
        (local.set $x (i32.add (local.get $x) (i32.const 16)))
        (br $four))))

  ;; Adds floats to others, in place; $bytes is a multiple of 16, above 0.
  (func (export "add") (param $to i32) (param $from i32) (param $bytes i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $to) (local.get $bytes)))
    (loop $four
      (v128.store (local.get $to)
        (f32x4.add (v128.load (local.get $to)) (v128.load (local.get $from))))
      (local.set $from (i32.add (local.get $from) (i32.const 16)))
      (br_if $four (i32.lt_u
        (local.tee $to (i32.add (local.get $to) (i32.const 16))) (local.get $end)))))

  ;; Rows of sums: row w is the sum of $count parts, of which the k-th stands k * $bytes behind the place that the list
  ;; names at w + k. $list holds $rows + $count - 1 places; $bytes is a multiple of 64.
  (func (export "gather") (param $to i32) (param $rows i32) (param $list i32) (param $count i32) (param $bytes i32)
    (local $at i32) (local $place i32) (local $end i32) (local $part i32) (local $from i32)
    (local $s0 v128) (local $s1 v128) (local $s2 v128) (local $s3 v128)
    (block $done
      (loop $row
        (br_if $done (i32.eqz (local.get $rows)))
        (local.set $end (i32.add (local.get $list) (i32.shl (local.get $count) (i32.const 2))))
        (local.set $at (i32.const 0))
        (loop $block
          (local.set $s0 (v128.const i32x4 0 0 0 0))
          (local.set $s1 (local.get $s0))
          (local.set $s2 (local.get $s0))
          (local.set $s3 (local.get $s0))
          (local.set $place (local.get $list))
          (local.set $part (local.get $at))
          (loop $sum
            (local.set $from (i32.add (i32.load (local.get $place)) (local.get $part)))
            (local.set $s0 (f32x4.add (local.get $s0) (v128.load (local.get $from))))
            (local.set $s1 (f32x4.add (local.get $s1) (v128.load offset=16 (local.get $from))))
            (local.set $s2 (f32x4.add (local.get $s2) (v128.load offset=32 (local.get $from))))
            (local.set $s3 (f32x4.add (local.get $s3) (v128.load offset=48 (local.get $from))))
            (local.set $part (i32.add (local.get $part) (local.get $bytes)))
            (br_if $sum (i32.lt_u
              (local.tee $place (i32.add (local.get $place) (i32.const 4))) (local.get $end))))
          (v128.store (local.get $to) (local.get $s0))
          (v128.store offset=16 (local.get $to) (local.get $s1))
          (v128.store offset=32 (local.get $to) (local.get $s2))
          (v128.store offset=48 (local.get $to) (local.get $s3))
          (local.set $to (i32.add (local.get $to) (i32.const 64)))
          (br_if $block (i32.lt_u
            (local.tee $at (i32.add (local.get $at) (i32.const 64))) (local.get $bytes))))
        (local.set $list (i32.add (local.get $list) (i32.const 4)))
        (local.set $rows (i32.sub (local.get $rows) (i32.const 1)))
        (br $row))))

  ;; The column with the largest of the first $columns floats of each row, the first of equal ones: whole numbers from
  ;; $out on. $stride is in bytes. No float is NaN.
  (func (export "best") (param $x i32) (param $stride i32) (param $rows i32) (param $columns i32) (param $out i32)
    (local $at i32) (local $fours i32) (local $end i32) (local $most f32) (local $max v128)
    (local.set $fours (i32.shl (i32.and (local.get $columns) (i32.const -4)) (i32.const 2)))
    (local.set $end (i32.shl (local.get $columns) (i32.const 2)))
    (block $done
      (loop $row
        (br_if $done (i32.eqz (local.get $rows)))
        (local.set $max (f32x4.splat (f32.load (local.get $x))))
        (local.set $at (i32.const 0))
        (block $measured
          (loop $four
            (br_if $measured (i32.ge_u (local.get $at) (local.get $fours)))
            (local.set $max (f32x4.pmax (local.get $max)
              (v128.load (i32.add (local.get $x) (local.get $at)))))
            (local.set $at (i32.add (local.get $at) (i32.const 16)))
            (br $four)))
        (local.set $max (f32x4.pmax (local.get $max)
          (i8x16.shuffle 8 9 10 11 12 13 14 15 0 1 2 3 4 5 6 7 (local.get $max) (local.get $max))))
        (local.set $most (f32.max (f32x4.extract_lane 0 (local.get $max)) (f32x4.extract_lane 1 (local.get $max))))
        (block $rested
          (loop $one
            (br_if $rested (i32.ge_u (local.get $at) (local.get $end)))
            (local.set $most (f32.max (local.get $most) (f32.load (i32.add (local.get $x) (local.get $at)))))
            (local.set $at (i32.add (local.get $at) (i32.const 4)))
            (br $one)))
        (local.set $max (f32x4.splat (local.get $most)))
        (local.set $at (i32.const 0))
        (block $near
          (loop $skip
            (br_if $near (i32.ge_u (local.get $at) (local.get $fours)))
            (br_if $near (v128.any_true (f32x4.eq (local.get $max)
              (v128.load (i32.add (local.get $x) (local.get $at))))))
            (local.set $at (i32.add (local.get $at) (i32.const 16)))
            (br $skip)))
        (block $found
          (loop $find
            (br_if $found (i32.ge_u (local.get $at) (local.get $end)))
            (br_if $found (f32.eq (local.get $most) (f32.load (i32.add (local.get $x) (local.get $at)))))
            (local.set $at (i32.add (local.get $at) (i32.const 4)))
            (br $find)))
        (i32.store (local.get $out) (i32.shr_u (local.get $at) (i32.const 2)))
        (local.set $out (i32.add (local.get $out) (i32.const 4)))
        (local.set $x (i32.add (local.get $x) (local.get $stride)))
        (local.set $rows (i32.sub (local.get $rows) (i32.const 1)))
        (br $row))))

  ;; The leaky rectifier, max(x, slope * x), in place.
  (func (export "leak") (param $x i32) (param $end i32) (param $slope f32)
    (local $factor v128) (local $new v128)
    (local.set $factor (f32x4.splat (local.get $slope)))
    (block $done
      (loop $four
        (br_if $done (i32.ge_u (local.get $x) (local.get $end)))
        (local.set $new (v128.load (local.get $x)))
        (v128.store (local.get $x)
          (f32x4.pmax (local.get $new) (f32x4.mul (local.get $new) (local.get $factor))))
        (local.set $x (i32.add (local.get $x) (i32.const 16)))
        (br $four)))))
